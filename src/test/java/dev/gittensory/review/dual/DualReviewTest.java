package dev.gittensory.review.dual;

import static dev.gittensory.testkit.ScriptedModel.answer;
import static dev.gittensory.testkit.ScriptedModel.finding;
import static dev.gittensory.testkit.ScriptedModel.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.StageResult;
import dev.gittensory.review.Agreement;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.NotNowException;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Prompt;
import dev.gittensory.review.Reply;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.ReviewerReport;
import dev.gittensory.review.Slot;
import dev.gittensory.review.Usage;
import dev.gittensory.testkit.ScriptedModel;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DualReviewTest {

    private static final String BLOCKER = finding("src/App.java", 2, "blocker", 0.9, "int count = 1 / zero;");
    private static final String BLOCKER_TOO = finding("src/App.java", 2, "blocker", 0.6, "int count = 1 / zero;");

    private final DualReviewFixture fixture = new DualReviewFixture();

    @Test
    void asksNobodyWhereNobodyIsConfigured() {
        assertThat(fixture.review()).isEqualTo(AiResult.noReviewers());
    }

    @Test
    void agreesWhereBothApprove() {
        ScriptedModel a = new ScriptedModel("openai", "1", answer("approve", 0.8));
        ScriptedModel b = new ScriptedModel("anthropic", "2", answer("comment", 0.7));

        AiResult result = fixture.review(a, b);

        assertThat(result.agreement()).isEqualTo(Agreement.AGREED);
        assertThat(result.status()).isEqualTo(StageResult.Status.COMPLETE);
        assertThat(result.answered()).isEqualTo(2);
        assertThat(result.findings()).isEmpty();
        assertThat(result.reviewers())
                .extracting(ReviewerReport::slot, ReviewerReport::stance, ReviewerReport::usage)
                .containsExactly(
                        tuple(Slot.A, Stance.APPROVE, ScriptedModel.USAGE),
                        tuple(Slot.B, Stance.COMMENT, ScriptedModel.USAGE));
    }

    @Test
    void sendsBothTheSameAndSaysWhatItWas() {
        ScriptedModel a = new ScriptedModel("openai", "1", answer("approve", 1));
        ScriptedModel b = new ScriptedModel("ollama", "2", answer("approve", 1));

        AiResult result = fixture.review(a, b);

        assertThat(a.asked().get(0).user()).isEqualTo(b.asked().get(0).user());
        assertThat(a.asked().get(0).system())
                .isEqualTo(b.asked().get(0).system())
                .contains("Be strict about division.");
        assertThat(result.disclosure().inputHash()).hasSize(64);
        assertThat(result.disclosure().promptVersion()).isNotEmpty();
        assertThat(result.disclosure().independent()).isTrue();
    }

    @Test
    void makesABlockerOfWhatBothBlockOnWithTheLowerConfidence() {
        AiResult result = fixture.review(
                new ScriptedModel("openai", "1", answer("block", 0.9, BLOCKER)),
                new ScriptedModel("anthropic", "2", answer("block", 0.7, BLOCKER_TOO)));

        assertThat(result.agreement()).isEqualTo(Agreement.AGREED);
        assertThat(result.findings()).singleElement().satisfies(found -> {
            assertThat(found.finding().severity()).isEqualTo(Severity.BLOCKER);
            assertThat(found.finding().source()).isEqualTo(ReviewerFinding.BOTH);
            assertThat(found.by()).isEqualTo(Set.of(Slot.A, Slot.B));
            assertThat(found.confidence()).isLessThanOrEqualTo(0.6);
        });
    }

    @Test
    void makesAdviceOfWhatOnlyOneBlocksOn() {
        AiResult result = fixture.review(
                new ScriptedModel("openai", "1", answer("block", 0.9, BLOCKER)),
                new ScriptedModel("anthropic", "2", answer("approve", 0.9)));

        assertThat(result.agreement()).isEqualTo(Agreement.SPLIT);
        assertThat(result.findings())
                .extracting(found -> found.finding().severity())
                .doesNotContain(Severity.BLOCKER);
        assertThat(result.disagreements()).hasSize(1);
    }

    @Test
    void dropsAndCountsWhatIsNotInTheChange() {
        String invented = finding("src/App.java", 2, "major", 0.9, "deleteEverything(now);");

        AiResult result = fixture.review(
                new ScriptedModel("openai", "1", answer("comment", 0.9, invented)),
                new ScriptedModel("anthropic", "2", answer("approve", 0.9)));

        assertThat(result.findings()).isEmpty();
        assertThat(result.reviewers()).extracting(ReviewerReport::unfounded).containsExactly(1, 0);
    }

    @Test
    void asksOnceMoreForAnAnswerThatCannotBeRead() {
        ScriptedModel a = new ScriptedModel("openai", "1", text("I think it is fine."), answer("approve", 0.5));

        AiResult result = fixture.review(a, new ScriptedModel("anthropic", "2", answer("approve", 0.9)));

        assertThat(result.agreement()).isEqualTo(Agreement.AGREED);
        assertThat(a.asked()).hasSize(2);
        assertThat(result.reviewers().get(0).usage().calls()).isEqualTo(2);
    }

    @Test
    void takesTwoAnswersThatCannotBeReadForNoOpinion() {
        ScriptedModel a = new ScriptedModel("openai", "1", text("I think it is fine."));

        AiResult result = fixture.review(a, new ScriptedModel("anthropic", "2", answer("approve", 0.9)));

        assertThat(a.asked()).hasSize(2);
        assertThat(result.agreement()).isEqualTo(Agreement.INCONCLUSIVE);
        assertThat(result.reason()).isEqualTo(AiReason.AI_INVALID);
        assertThat(result.answered()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = AiReason.class,
            names = {"AI_AUTH", "AI_BILLING", "AI_OVERLOAD", "AI_TIMEOUT", "AI_REFUSAL", "AI_INVALID", "AI_MODEL_GONE"})
    void isInconclusiveWithoutOneOfThemWhateverTheReason(AiReason reason) {
        ScriptedModel a = new ScriptedModel("openai", "1", new Reply.Failure(reason, null, Usage.NONE));

        AiResult result = fixture.review(a, new ScriptedModel("anthropic", "2", answer("block", 0.9, BLOCKER)));

        assertThat(result.agreement()).isEqualTo(Agreement.INCONCLUSIVE);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.status()).isEqualTo(StageResult.Status.DEGRADED);
        assertThat(result.findings())
                .as("one opinion is advice")
                .extracting(found -> found.finding().severity())
                .containsOnly(Severity.MAJOR);
        assertThat(a.asked())
                .as("the model itself has retried what makes sense")
                .hasSize(1);
    }

    @Test
    void namesWhatOneOfThemCouldNotTakeIn() {
        ScriptedModel a = new ScriptedModel("openai", "1", new Reply.Failure(AiReason.AI_TOO_LARGE, null, Usage.NONE));

        AiResult result = fixture.review(a, new ScriptedModel("anthropic", "2", answer("approve", 0.9)));

        assertThat(result.unreadFiles()).containsExactly("src/App.java");
        assertThat(result.agreement()).isEqualTo(Agreement.INCONCLUSIVE);
        assertThat(result.reason()).isEqualTo(AiReason.AI_TOO_LARGE);
    }

    @Test
    void leavesWaitingToTheQueueAndAsksNobodyTwice() {
        Duration wait = Duration.ofSeconds(40);
        ScriptedModel a = new ScriptedModel(
                "openai", "1", new Reply.Failure(AiReason.AI_RATE, wait, ScriptedModel.USAGE), answer("approve", 0.9));
        ScriptedModel b = new ScriptedModel("anthropic", "2", answer("approve", 0.9));

        assertThatThrownBy(() -> fixture.review(a, b))
                .isInstanceOfSatisfying(
                        NotNowException.class,
                        later -> assertThat(later.after()).isEqualTo(wait));
        AiResult result = fixture.review(a, b);

        assertThat(result.agreement()).isEqualTo(Agreement.AGREED);
        assertThat(b.asked()).as("its answer was kept").hasSize(1);
        assertThat(result.reviewers()).extracting(ReviewerReport::cached).containsExactly(false, true);
    }

    @Test
    void doesNotWaitForEver() {
        ScriptedModel a = new ScriptedModel(
                "openai",
                "1",
                new Reply.Failure(AiReason.AI_RATE, DualReview.LONGEST_WAIT.plusSeconds(60), Usage.NONE));

        AiResult result = fixture.review(a, new ScriptedModel("anthropic", "2", answer("approve", 0.9)));

        assertThat(result.agreement()).isEqualTo(Agreement.INCONCLUSIVE);
        assertThat(result.reason()).isEqualTo(AiReason.AI_RATE);
    }

    @Test
    void asksNobodyAgainAboutTheSameChange() {
        ScriptedModel a = new ScriptedModel("openai", "1", answer("approve", 0.9));
        ScriptedModel b = new ScriptedModel("anthropic", "2", answer("approve", 0.9));

        AiResult first = fixture.review(a, b);
        AiResult second = fixture.review(a, b);

        assertThat(second.agreement()).isEqualTo(first.agreement());
        assertThat(second.disclosure()).isEqualTo(first.disclosure());
        assertThat(a.asked()).hasSize(1);
        assertThat(second.reviewers()).allMatch(ReviewerReport::cached);
        assertThat(second.reviewers()).extracting(ReviewerReport::usage).containsOnly(Usage.NONE);
    }

    @Test
    void saysThatASingleReviewerIsNoConsensus() {
        AiResult result = fixture.review(new ScriptedModel("openai", "1", answer("approve", 0.9)));

        assertThat(result.agreement()).isEqualTo(Agreement.INCONCLUSIVE);
        assertThat(result.answered()).isEqualTo(1);
        assertThat(result.expected()).isEqualTo(2);
        assertThat(fixture.concerns(new ScriptedModel("openai", "1")))
                .singleElement()
                .asString()
                .contains("Only reviewer-a");
    }

    @Test
    void marksReviewersThatAreNotIndependent() {
        ScriptedModel a = new ScriptedModel("openai", "1", answer("approve", 0.9));
        ScriptedModel b = new ScriptedModel("openai", "1", answer("approve", 0.9));

        assertThat(fixture.review(a, b).disclosure().independent()).isFalse();
        assertThat(fixture.concerns(a, b)).singleElement().asString().contains("wrong together");
        assertThat(fixture.concerns(a, new ScriptedModel("openai", "2"))).isEmpty();
        assertThat(fixture.concerns(a, new ScriptedModel("ollama", "1"))).isEmpty();
    }

    @Test
    void showsNoTextInWords() {
        Prompt prompt = new Prompt("secret system", "secret change", 10);

        assertThat(prompt.toString() + text("secret answer")).doesNotContain("secret");
    }
}
