package dev.gittensory.review.dual;

import static dev.gittensory.testkit.ScriptedModel.answer;
import static dev.gittensory.testkit.ScriptedModel.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.input.ReviewText;
import dev.gittensory.testkit.InjectionCase;
import dev.gittensory.testkit.InjectionCases;
import dev.gittensory.testkit.ScriptedModel;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** While the reviewers say the same, no text of a change has a say in what is made of it. */
class InjectedStageTest {

    private static final String BLOCKER = finding("src/App.java", 2, "blocker", 0.9, "int count = 1 / zero;");
    private static final ChangeSet CHANGES = DualReviewFixture.changes(DualReviewFixture.DIFF);

    static List<InjectionCase> cases() {
        return InjectionCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void neitherOpinionNorBlockersNorDisagreementsChange(InjectionCase injection) {
        ChangeSet injected = injection.into(new ReviewText("", "", CHANGES)).changes();

        for (String second : List.of("block", "approve")) {
            AiResult clean = review(CHANGES, second);
            AiResult swayed = review(injected, second);

            assertThat(swayed.agreement()).isEqualTo(clean.agreement());
            assertThat(swayed.findings()).isEqualTo(clean.findings()).isNotEmpty();
            assertThat(swayed.disagreements()).isEqualTo(clean.disagreements());
            assertThat(swayed.answered()).isEqualTo(2);
        }
    }

    private static AiResult review(ChangeSet changes, String second) {
        return new DualReviewFixture()
                .review(
                        changes,
                        new ScriptedModel("openai", "1", answer("block", 0.9, BLOCKER)),
                        new ScriptedModel(
                                "anthropic",
                                "2",
                                second.equals("block") ? answer("block", 0.8, BLOCKER) : answer("approve", 0.8)));
    }
}
