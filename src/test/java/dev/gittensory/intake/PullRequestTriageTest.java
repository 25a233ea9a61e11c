package dev.gittensory.intake;

import static dev.gittensory.intake.Payloads.pullRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.WebhookReason;
import dev.gittensory.intake.Intakes.FakeReviews;
import dev.gittensory.policy.Right;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PullRequestTriageTest {

    private static final Map<String, ?> DEPENDABOT = Map.of("login", "dependabot[bot]", "type", "Bot");

    private final Intakes intakes = new Intakes();
    private final FakeReviews reviews = intakes.reviews;

    @ParameterizedTest
    @ValueSource(strings = {"opened", "reopened", "synchronize", "ready_for_review"})
    void requestsAReviewOfTheHead(String action) {
        assertThat(intakes.handle("pull_request", action, pullRequest())).isInstanceOf(Triaged.Queued.class);
        assertThat(reviews.asked).containsExactly("COMMIT acme/shop#3");
    }

    @Test
    void namesTheHeadWithAllThatLeadsToIt() {
        reviews.request(Intakes.HEAD, FakeReviews.Trigger.COMMIT);

        assertThat(intakes.handle("pull_request", "opened", pullRequest()))
                .as("the same head")
                .isEqualTo(new Triaged.Ignored(WebhookReason.ALREADY_REQUESTED));
    }

    @Test
    void asksForACommitOnceHoweverManyEventsNameIt() {
        intakes.handle("pull_request", "opened", pullRequest());

        assertThat(intakes.handle("pull_request", "ready_for_review", pullRequest()))
                .isEqualTo(new Triaged.Ignored(WebhookReason.ALREADY_REQUESTED));
    }

    @Test
    void requestsAReviewAgainstTheNewBase() {
        Payloads moved = pullRequest().with("/changes", Map.of("base", Map.of("ref", Map.of("from", "main"))));

        assertThat(intakes.handle("pull_request", "edited", moved.with("/pull_request/base/ref", "release")))
                .isInstanceOf(Triaged.Queued.class);
        assertThat(reviews.asked).containsExactly("COMMIT acme/shop#3");
    }

    @Test
    void asksForNothingIfOnlyWordsWereEdited() {
        for (Map<String, ?> changes : List.<Map<String, ?>>of(
                Map.of(), Map.of("title", Map.of("from", "x")), Map.of("base", "not an object"))) {
            assertThat(intakes.handle("pull_request", "edited", pullRequest().with("/changes", changes)))
                    .as("%s", changes)
                    .isEqualTo(new Triaged.Ignored(WebhookReason.NO_REVIEW_ASKED));
        }
        assertThat(reviews.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/pull_request/state, closed, CLOSED", "/pull_request/draft, true, DRAFT"})
    void staysSilentAboutWhatIsNotReady(String pointer, String value, WebhookReason reason) {
        Object json = value.equals("true") ? true : value;

        assertThat(intakes.handle("pull_request", "opened", pullRequest().with(pointer, json)))
                .isEqualTo(new Triaged.Skipped(reason));
        assertThat(reviews.asked).isEmpty();
    }

    @Test
    void staysSilentWhereTheOperatorDoesNotWantIt() {
        intakes.rights = Set.of(Right.COMMANDS);
        assertThat(intakes.handle("pull_request", "opened", pullRequest()))
                .isEqualTo(new Triaged.Skipped(WebhookReason.NOT_ALLOWED));

        intakes.rights = Set.of(Right.REVIEW);
        intakes.configuration.put("gittensory.github.repositories", "acme/web, other/*");
        assertThat(intakes.handle("pull_request", "opened", pullRequest()))
                .isEqualTo(new Triaged.Skipped(WebhookReason.REPOSITORY_EXCLUDED));
        assertThat(reviews.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "acme/shop, true",
        "ACME/Shop, true",
        "acme/*, true",
        "*/*, true",
        "*/shop, true",
        "acme/s*p, true",
        "acme/sho, false",
        "acme/.hop, false",
        "cme/*, false",
        "acme/*x, false"
    })
    void takesAStarForAnyCharacters(String pattern, boolean reviewed) {
        intakes.configuration.put("gittensory.github.repositories", pattern);

        assertThat(intakes.handle("pull_request", "opened", pullRequest()) instanceof Triaged.Queued)
                .isEqualTo(reviewed);
    }

    @Test
    void showsThatForksAreNotReviewed() {
        intakes.configuration.put("gittensory.github.review-forks", "false");

        assertThat(intakes.handle("pull_request", "opened", pullRequest().with("/pull_request/head/repo/id", 43)))
                .isEqualTo(new Triaged.Skipped(WebhookReason.FORK_EXCLUDED));
        assertThat(intakes.handle("pull_request", "opened", pullRequest().with("/pull_request/head/repo", null)))
                .as("a fork that was deleted")
                .isEqualTo(new Triaged.Skipped(WebhookReason.FORK_EXCLUDED));
        assertThat(reviews.asked).containsExactly("skip fork_excluded", "skip fork_excluded");
        assertThat(intakes.handle("pull_request", "opened", pullRequest())).isInstanceOf(Triaged.Queued.class);
    }

    @Test
    void reviewsForksUnlessToldOtherwise() {
        assertThat(intakes.handle("pull_request", "opened", pullRequest().with("/pull_request/head/repo", null)))
                .isInstanceOf(Triaged.Queued.class);
    }

    @Test
    void showsThatBotsAreNotReviewed() {
        assertThat(intakes.handle("pull_request", "opened", pullRequest().with("/pull_request/user", DEPENDABOT)))
                .isEqualTo(new Triaged.Skipped(WebhookReason.BOT_EXCLUDED));
        assertThat(reviews.asked).containsExactly("skip bot_excluded");
    }

    @Test
    void reviewsWhatTheOperatorWantsReviewed() {
        intakes.configuration.putAll(
                Map.of("gittensory.github.review-bots", "true", "gittensory.github.review-drafts", "true"));

        assertThat(intakes.handle(
                        "pull_request",
                        "opened",
                        pullRequest().with("/pull_request/user", DEPENDABOT).with("/pull_request/draft", true)))
                .isInstanceOf(Triaged.Queued.class);
    }

    @Test
    void namesTheFirstOfSeveralReasons() {
        intakes.configuration.putAll(
                Map.of("gittensory.github.review-forks", "false", "gittensory.github.repositories", "other/*"));
        intakes.rights = Set.of();
        Payloads payload = pullRequest()
                .with("/pull_request/user", DEPENDABOT)
                .with("/pull_request/head/repo", null)
                .with("/pull_request/draft", true)
                .with("/pull_request/state", "closed");

        assertThat(intakes.handle("pull_request", "opened", payload))
                .isEqualTo(new Triaged.Skipped(WebhookReason.CLOSED));
        assertThat(skipped(payload.with("/pull_request/state", "open"))).isEqualTo(WebhookReason.NOT_ALLOWED);
        intakes.rights = Set.of(Right.REVIEW);
        assertThat(skipped(payload)).isEqualTo(WebhookReason.REPOSITORY_EXCLUDED);
        intakes.configuration.remove("gittensory.github.repositories");
        assertThat(skipped(payload)).isEqualTo(WebhookReason.DRAFT);
        assertThat(skipped(payload.with("/pull_request/draft", false))).isEqualTo(WebhookReason.FORK_EXCLUDED);
    }

    private WebhookReason skipped(Payloads payload) {
        return ((Triaged.Skipped) intakes.handle("pull_request", "opened", payload)).reason();
    }

    @Test
    void reviewsAPullRequestWhoseAuthorIsGone() {
        assertThat(intakes.handle("pull_request", "opened", pullRequest().with("/pull_request/user", null)))
                .isInstanceOf(Triaged.Queued.class);
    }

    @Test
    void needsAnInstallation() {
        assertThat(intakes.handle("pull_request", "opened", pullRequest().with("/installation", null)))
                .isEqualTo(new Triaged.Ignored(WebhookReason.NO_INSTALLATION));
    }

    @ParameterizedTest
    @CsvSource({
        "/pull_request, text",
        "/pull_request/number, 4294967299",
        "/pull_request/number, 0",
        "/pull_request/head, none",
        "/pull_request/head/sha, ../../x",
        "/pull_request/base/sha, AAAA",
        "/pull_request/base/ref, ''",
        "/pull_request/user/login, a/b",
        "/repository/full_name, acme",
        "/repository/full_name, acme/shop/../x",
        "/repository/id, -1"
    })
    void requestsNothingWhereThePayloadLacksSomething(String pointer, String value) {
        Object json = value.matches("-?\\d+") ? (Object) Long.valueOf(value) : value;

        assertThat(intakes.handle("pull_request", "opened", pullRequest().with(pointer, json)))
                .isEqualTo(new Triaged.Ignored(WebhookReason.MALFORMED));
        assertThat(reviews.asked).isEmpty();
    }

    /** A database or an address might stumble over these. */
    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\u0000", "a\n", "\ud800", "a\u200b", "a\u202e"})
    void takesNoBranchWithCharactersThatDoNotShow(String branch) {
        assertThat(intakes.handle("pull_request", "opened", pullRequest().with("/pull_request/base/ref", branch)))
                .isEqualTo(new Triaged.Ignored(WebhookReason.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "feature/x-1.2", "größe", "発行", "\ud83d\ude00", "a#b'c\"d"})
    void takesEveryOtherBranch(String branch) {
        assertThat(intakes.handle("pull_request", "opened", pullRequest().with("/pull_request/base/ref", branch)))
                .isInstanceOf(Triaged.Queued.class);
    }
}
