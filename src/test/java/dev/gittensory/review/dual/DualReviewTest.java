package dev.gittensory.review.dual;

import static dev.gittensory.testkit.ScriptedModel.answer;
import static dev.gittensory.testkit.ScriptedModel.finding;
import static dev.gittensory.testkit.ScriptedModel.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.StageResult;
import dev.gittensory.review.Agreement;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Prompt;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.ReviewerReport;
import dev.gittensory.review.Slot;
import dev.gittensory.review.Usage;
import dev.gittensory.testkit.ScriptedModel;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
        assertThat(result.reviewers()).extracting(ReviewerReport::dropped).containsExactly(1, 0);
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
