package dev.gittensory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void whatWasLookedAtOrDeliberatelyNotStandsForTheCommit() {
        assertThat(List.of(
                        new Outcome.Reviewed(),
                        new Outcome.Partial(List.of(AiReason.NO_REVIEWERS)),
                        new Outcome.Skipped(WebhookReason.BOT_EXCLUDED),
                        new Outcome.Failed(PipelineReason.INTERNAL_ERROR),
                        new Outcome.Failed(GitHubReason.GITHUB_TRUNCATED)))
                .allMatch(Outcome::settles);
    }

    /** Or a reopened pull request, a head that comes back, and all that failed under a wrong key would never be reviewed. */
    @Test
    void whatEndedForACauseThatPassesDoesNot() {
        assertThat(List.of(
                        new Outcome.Superseded(),
                        new Outcome.Skipped(WebhookReason.CLOSED),
                        new Outcome.Deferred(Instant.EPOCH, AiReason.AI_BUDGET),
                        new Outcome.Failed(GitHubReason.GITHUB_CREDENTIALS),
                        new Outcome.Failed(GitHubReason.GITHUB_PERMISSION),
                        new Outcome.Failed(GitHubReason.GITHUB_UNAVAILABLE)))
                .noneMatch(Outcome::settles);
    }
}
