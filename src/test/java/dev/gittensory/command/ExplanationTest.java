package dev.gittensory.command;

import static dev.gittensory.testkit.HeadSamples.PULL_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.gate.Facts;
import dev.gittensory.gate.GateResult;
import dev.gittensory.gate.Inputs;
import dev.gittensory.intake.CommandRequest;
import dev.gittensory.policy.Blocker;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.Tightening;
import dev.gittensory.publish.Post;
import dev.gittensory.testkit.GateSamples;
import dev.gittensory.testkit.HeadSamples;
import dev.gittensory.testkit.PolicyBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final CommandFixture fixture = new CommandFixture();

    private String explanation() {
        String detail = new CommandDetail(55, FakeCommandHost.MAINTAINER, CommandRequest.Kind.EXPLAIN).encode();
        fixture.poster()
                .write(new Post(
                        UUID.randomUUID(), PostKind.COMMAND, PULL_REQUEST, null, detail, 0, fixture.clock.instant()));
        return fixture.reply();
    }

    @Test
    void answersEveryQuestionOfTheGateAndMarksWhatObjects() {
        ReviewId id = fixture.reviewed(HeadSamples.head("a"));
        fixture.decided(id, GateSamples.decided(GateSamples.facts(Facts.Ai.OBJECTED)));

        assertThat(explanation())
                .startsWith("<!-- gittensory:reply:55 -->\n### Gittensory: the review of `aaaaaaa`\n")
                .contains("Review **failed**: an internal error ended the review")
                .contains("| Does the change add a credential? | pass |  |\n")
                .contains(
                        "| Do the model reviewers let the change pass? | **hold** | `ai_objected`: both model reviewers would block the change |\n")
                .contains("| Is the change small enough to pass without a person? | pass |");
    }

    @Test
    void namesNoPathAndNoPattern() {
        ReviewId id = fixture.reviewed(HeadSamples.head("a"));
        Facts facts = new Facts(
                GateSamples.SOUND.analyzersDone(),
                1,
                1,
                1,
                List.of(".github/workflows/release.yml"),
                true,
                Facts.Ai.AGREED);
        Inputs inputs = new Inputs(facts, List.of(), Tightening.NONE);
        Policy guarded = PolicyBuilder.policy().protectedPaths(".github/").build();
        GateResult decided = new GateResult(inputs.under(guarded), inputs, RepositoryReport.NONE);
        fixture.decided(id, decided);

        assertThat(decided.decision().verdict().label()).isEqualTo("hold");
        assertThat(explanation()).contains("**hold** | `protected_path`: ").doesNotContain(".github", "release");
    }

    @Test
    void keepsTheFiguresOfTheOperatorsPolicyPrivate() {
        ReviewId id = fixture.reviewed(HeadSamples.head("a"));
        Facts facts = new Facts(Set.of("secret"), 4111, 4111, 50333, List.of("a.txt"), true, Facts.Ai.AGREED);
        Inputs inputs = new Inputs(facts, List.of(), Tightening.NONE);
        Policy policy = PolicyBuilder.policy()
                .size(1237, 45679)
                .blockers(IntStream.range(0, 173)
                        .mapToObj(i -> new Blocker(Severity.BLOCKER, Set.of(), Set.of(), i / 1000.0))
                        .toArray(Blocker[]::new))
                .protectedPaths(Collections.nCopies(191, "private/").toArray(String[]::new))
                .requiredAnalyzers("secret", "unusualAnalyzer")
                .build();
        GateResult decided = new GateResult(inputs.under(policy), inputs, RepositoryReport.NONE);
        fixture.decided(id, decided);
        String[] figures = {"1237", "45679", "173", "191", "unusualAnalyzer"};

        assertThat(decided.decision().steps().toString())
                .as("what an operator reads")
                .contains(figures);
        assertThat(explanation())
                .contains("**not_reviewed** | `analyzer_missing`: ", "**hold** | `oversize`: ")
                .doesNotContain(figures);
    }

    @Test
    void prefersTheReviewOfTheHeadAndTakesTheLastOneOtherwise() {
        ReviewId ofHead = fixture.reviewed(HeadSamples.head("a"));
        fixture.decided(ofHead, GateSamples.decided(GateSamples.SOUND));
        ReviewId later = fixture.queued(HeadSamples.head("b"));
        assertThat(explanation()).contains("Does the change add a credential?");

        fixture.comments.comments.clear();
        fixture.host.head = null;
        assertThat(explanation()).contains("It has not ended yet.");

        fixture.comments.comments.clear();
        fixture.finish(later);
        assertThat(explanation()).contains("Review **failed**").doesNotContain("credential?");
    }

    @Test
    void saysSoIfThereIsNoReview() {
        assertThat(explanation()).isEqualTo("<!-- gittensory:reply:55 -->\n" + Explanation.NOTHING);
    }

    @Test
    void aDecisionOfAnotherVersionIsLeftOut() {
        fixture.reviewed(HeadSamples.head("a"));

        assertThat(explanation()).contains("Review **failed**").doesNotContain("| Question |");
    }
}
