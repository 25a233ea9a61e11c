package dev.gittensory.intake;

import static dev.gittensory.intake.Payloads.checkRun;
import static dev.gittensory.intake.Payloads.checkSuite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.WebhookReason;
import dev.gittensory.intake.Intakes.FakeReviews;
import dev.gittensory.policy.Right;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RerunTriageTest {

    private final Intakes intakes = new Intakes();
    private final FakeReviews reviews = intakes.reviews;

    @BeforeEach
    void haveReviewedTheHead() {
        reviews.known.add(Intakes.HEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rerequested", "requested_action"})
    void reviewsAgainWhatTheCheckRunBelongsTo(String action) {
        assertThat(intakes.handle("check_run", action, checkRun())).isInstanceOf(Triaged.Queued.class);
        assertThat(reviews.asked).containsExactly("AGAIN acme/shop#3");
    }

    @Test
    void reviewsAgainWhatTheCommitBelongsTo() {
        assertThat(intakes.handle("check_suite", "rerequested", checkSuite())).isInstanceOf(Triaged.Queued.class);
        assertThat(reviews.asked).containsExactly("AGAIN acme/shop#3");
    }

    @Test
    void goesByThePresentNameOfTheRepository() {
        intakes.handle("check_run", "rerequested", checkRun().with("/repository/full_name", "acme/store"));

        assertThat(reviews.asked).containsExactly("AGAIN acme/store#3");
    }

    @Test
    void leavesChecksOfOthersAlone() {
        assertThat(intakes.handle("check_run", "rerequested", checkRun().with("/check_run/app/id", 8)))
                .isEqualTo(new Triaged.Ignored(WebhookReason.UNKNOWN_CHECK));
        assertThat(intakes.handle("check_suite", "rerequested", checkSuite().with("/check_suite/app", null)))
                .isEqualTo(new Triaged.Ignored(WebhookReason.UNKNOWN_CHECK));
        assertThat(reviews.asked).isEmpty();
    }

    @Test
    void leavesChecksAloneThatItDoesNotKnow() {
        assertThat(intakes.handle("check_run", "rerequested", checkRun().with("/check_run/external_id", "x")))
                .isEqualTo(new Triaged.Ignored(WebhookReason.UNKNOWN_CHECK));
        assertThat(intakes.handle("check_run", "rerequested", checkRun().with("/repository/id", 43)))
                .as("in another repository")
                .isEqualTo(new Triaged.Ignored(WebhookReason.UNKNOWN_CHECK));
        assertThat(intakes.handle("check_suite", "rerequested", checkSuite().with("/check_suite/head_sha", "x")))
                .isEqualTo(new Triaged.Ignored(WebhookReason.UNKNOWN_CHECK));
    }

    @Test
    void doesNotAnswerItself() {
        Map<String, ?> own = Map.of("login", "gittensory[bot]", "type", "Bot");

        assertThat(intakes.handle("check_run", "rerequested", checkRun().with("/sender", own)))
                .isEqualTo(new Triaged.Ignored(WebhookReason.SELF_AUTHORED));
    }

    @Test
    void needsTheRightToBeReviewed() {
        intakes.rights = Set.of(Right.COMMANDS);

        assertThat(intakes.handle("check_run", "rerequested", checkRun()))
                .isEqualTo(new Triaged.Ignored(WebhookReason.NOT_ALLOWED));
        assertThat(reviews.asked).isEmpty();
    }
}
