package dev.gittensory.review.dual;

import static dev.gittensory.testkit.ScriptedModel.answer;
import static dev.gittensory.testkit.ScriptedModel.finding;
import static dev.gittensory.testkit.ScriptedModel.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.StageResult;
import dev.gittensory.policy.BudgetExhausted;
import dev.gittensory.policy.Budgets;
import dev.gittensory.review.Agreement;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.Reply;
import dev.gittensory.review.ReviewerReport;
import dev.gittensory.review.Usage;
import dev.gittensory.review.money.Price;
import dev.gittensory.testkit.ScriptedModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a review if a reviewer does not answer, cannot, or may not be asked. */
class SilentReviewerTest {

    private static final String BLOCKER = finding("src/App.java", 2, "blocker", 0.9, "int count = 1 / zero;");

    private final DualReviewFixture fixture = new DualReviewFixture();

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
    void sendsSmallerPartsToAModelThatCouldNotTakeThem() {
        ScriptedModel a = new ScriptedModel(
                "openai",
                "1",
                new Reply.Failure(AiReason.AI_TOO_LARGE, null, ScriptedModel.USAGE),
                answer("approve", 0.9));
        ScriptedModel b = new ScriptedModel("anthropic", "2", answer("approve", 0.9));

        AiResult result = fixture.review(a, b);

        assertThat(result.agreement()).isEqualTo(Agreement.AGREED);
        assertThat(result.unreadFiles()).isEmpty();
        assertThat(a.asked().get(1).maxOutputTokens())
                .isLessThan(a.asked().get(0).maxOutputTokens());
        assertThat(result.reviewers())
                .extracting(report -> report.usage().calls())
                .containsExactly(2, 1);
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
    void hasNoOpinionWhereThereIsNothingToAskAbout() {
        ScriptedModel a = new ScriptedModel("openai", "1");
        ScriptedModel b = new ScriptedModel("anthropic", "2");

        AiResult result = fixture.review(new ChangeSet(List.of()), a, b);

        assertThat(a.asked()).isEmpty();
        assertThat(result.agreement()).isEqualTo(Agreement.INCONCLUSIVE);
        assertThat(result.reason()).isEqualTo(AiReason.AI_TOO_LARGE);
    }

    @Test
    void doesNotWaitForOneIfTheOtherHasNoOpinionAnyway() {
        ScriptedModel a = new ScriptedModel(
                "openai", "1", new Reply.Failure(AiReason.AI_RATE, Duration.ofSeconds(5), Usage.NONE));
        ScriptedModel b = new ScriptedModel("anthropic", "2", new Reply.Failure(AiReason.AI_REFUSAL, null, Usage.NONE));

        AiResult result = fixture.review(a, b);

        assertThat(result.agreement()).isEqualTo(Agreement.INCONCLUSIVE);
        assertThat(result.answered()).isZero();
    }

    @Test
    void losesNeitherTheOtherOpinionNorTheAccountWhenAskingFails() {
        ScriptedModel broken =
                new ScriptedModel("openai", "1"); // it has nothing to say, which is an error of the test's own
        AiResult result = fixture.review(broken, new ScriptedModel("anthropic", "2", answer("comment", 0.9, BLOCKER)));

        assertThat(result.reason()).isEqualTo(AiReason.AI_FAILED);
        assertThat(result.findings()).as("of the other one").hasSize(1);
        assertThat(result.answered()).isEqualTo(1);
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
    void asksNobodyBeyondTheCeilingAndSaysSo() {
        fixture.spend(
                new Budgets(
                        Optional.of(new BigDecimal("0.01")),
                        Optional.empty(),
                        Optional.empty(),
                        BudgetExhausted.DETERMINISTIC),
                new Price(new BigDecimal("1000"), new BigDecimal("1000"), LocalDate.parse("2026-11-24")));
        ScriptedModel a = new ScriptedModel("openai", "1");
        ScriptedModel b = new ScriptedModel("anthropic", "2");

        AiResult result = fixture.review(a, b);

        assertThat(a.asked()).isEmpty();
        assertThat(b.asked()).isEmpty();
        assertThat(result.agreement())
                .as("nobody was asked, so nobody approves")
                .isEqualTo(Agreement.INCONCLUSIVE);
        assertThat(result.reason()).isEqualTo(AiReason.AI_BUDGET);
        assertThat(fixture.events).anyMatch(ProductEvent.BudgetExhausted.class::isInstance);
    }

    @Test
    void warnsOfACeilingBelowWhichNobodyIsAsked() {
        ScriptedModel a = new ScriptedModel("openai", "1");
        ScriptedModel b = new ScriptedModel("anthropic", "2");
        assertThat(fixture.concerns(a, b)).isEmpty();

        fixture.limit(new Budgets(
                Optional.empty(), Optional.empty(), Optional.of(BigDecimal.TEN), BudgetExhausted.DETERMINISTIC));

        assertThat(fixture.concerns(a, b))
                .hasSize(2)
                .allSatisfy(concern -> assertThat(concern).contains("price of reviewer-", "not asked"));
        assertThat(fixture.review(a, b).reason()).isEqualTo(AiReason.AI_BUDGET);
    }

    @Test
    void countsWhatAskingHasCost() {
        fixture.spend(
                Budgets.UNLIMITED,
                new Price(new BigDecimal("1000"), new BigDecimal("2000"), LocalDate.parse("2026-11-24")));

        AiResult result = fixture.review(
                new ScriptedModel("openai", "1", answer("approve", 0.9)),
                new ScriptedModel("anthropic", "2", answer("approve", 0.9)));

        assertThat(result.reviewers())
                .as("100 tokens sent, 10 received")
                .allSatisfy(report -> assertThat(report.usdSpent()).isEqualByComparingTo("0.12"));
    }
}
