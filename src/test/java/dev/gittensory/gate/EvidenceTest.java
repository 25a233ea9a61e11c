package dev.gittensory.gate;

import static dev.gittensory.testkit.FactsBuilder.facts;
import static dev.gittensory.testkit.PolicyBuilder.policy;
import static dev.gittensory.testkit.TighteningBuilder.tightening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GateReason;
import dev.gittensory.gate.Step.Answer;
import dev.gittensory.policy.Blocker;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.SplitOpinion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentences are what an operator reads when he asks why, so they are compared word by word. */
class EvidenceTest {

    private static final Signal SECRET = new Signal("secret", Category.SECURITY, Severity.BLOCKER, 1);
    private static final Signal NIT = new Signal("style", Category.DOCS, Severity.NIT, 1);
    private static final Signal MAJOR = new Signal("reviewer-a", Category.SECURITY, Severity.MAJOR, 0.8);
    private static final Signal SEVERE = new Signal("conflictMarker", Category.CORRECTNESS, Severity.BLOCKER, 1);

    private static final Blocker SURE_MAJOR =
            new Blocker(Severity.MAJOR, Set.of(Category.SECURITY), Set.of("reviewer-a"), 0.8);

    @Test
    void countsCredentials() {
        assertThat(Evidence.secrets(List.of(NIT, SECRET, MAJOR, SECRET)))
                .isEqualTo(new Step(
                        Question.SECRETS, Answer.BLOCK, GateReason.LEAKED_SECRET, "2 of 4 findings are credentials."));
        assertThat(Evidence.secrets(List.of(NIT))).isEqualTo(Step.pass(Question.SECRETS, "No credential was found."));
    }

    @Test
    void saysHowMuchWasRead() {
        assertThat(Evidence.evaluable(facts().files(1, 3).lines(0).build()))
                .isEqualTo(Step.pass(Question.EVALUABLE, "1 of 3 files were read."));
        assertThat(Evidence.evaluable(facts().files(3, 3).build()))
                .isEqualTo(Step.pass(Question.EVALUABLE, "3 of 3 files were read."));
    }

    @Test
    void needsTheSearchForCredentialsMoreThanAnythingElse() {
        assertThat(Evidence.evaluable(facts().analyzersDone(Set.of("conflictMarker"))
                        .files(0, 3)
                        .configurationKnown(false)
                        .build()))
                .isEqualTo(notEvaluable("The search for credentials did not do its work."));
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "-1, 3", "0, 0", "-2147483648, 0"})
    void needsAFileThatWasRead(int read, int total) {
        assertThat(Evidence.evaluable(
                        facts().files(read, total).configurationKnown(false).build()))
                .isEqualTo(notEvaluable("Not one of " + total + " files could be read."));
    }

    @ParameterizedTest
    @CsvSource({"4, 3, 40", "1, -1, 40", "2, 2, -1", "2, 2, -9223372036854775808"})
    void doesNotBelieveFiguresThatContradictEachOther(int read, int total, long lines) {
        assertThat(Evidence.evaluable(facts().files(read, total).lines(lines).build()))
                .isEqualTo(notEvaluable("The figures about the size of the change contradict each other."));
    }

    @Test
    void needsToKnowWhatTheRepositoryRequires() {
        assertThat(Evidence.evaluable(facts().configurationKnown(false).build()))
                .isEqualTo(new Step(
                        Question.EVALUABLE,
                        Answer.NOT_REVIEWED,
                        GateReason.CONFIGURATION_UNKNOWN,
                        "What the repository itself requires is not known."));
    }

    @Test
    void namesTheRulesThatBlockByTheirNumbers() {
        Policy policy = policy().blockers(
                        Blocker.SEVERE, new Blocker(Severity.NIT, Set.of(Category.TESTS), Set.of(), 0), SURE_MAJOR)
                .build();

        assertThat(Evidence.blockers(policy, List.of(MAJOR, NIT, SEVERE, SEVERE)))
                .isEqualTo(new Step(
                        Question.BLOCKERS,
                        Answer.BLOCK,
                        GateReason.BLOCKING_FINDING,
                        "3 of 4 findings meet the rules for blockers: rule 1, rule 3."));
        assertThat(Evidence.blockers(policy, List.of(NIT)))
                .isEqualTo(Step.pass(Question.BLOCKERS, "None of 1 findings meets one of 3 rules for blockers."));
    }

    @Test
    void aFindingThatMeetsTwoRulesCountsOnce() {
        Policy policy = policy().blockers(Blocker.SEVERE, new Blocker(Severity.NIT, Set.of(), Set.of(), 0))
                .build();

        assertThat(Evidence.blockers(policy, List.of(SEVERE)).detail())
                .isEqualTo("1 of 1 findings meet the rules for blockers: rule 1, rule 2.");
    }

    /** It has a question of its own, whose answer no rule can change. */
    @Test
    void aCredentialIsNotASecondReason() {
        assertThat(Evidence.blockers(policy().build(), List.of(SECRET)).objects())
                .isFalse();
        assertThat(Evidence.blockers(policy().build(), List.of(SECRET, SEVERE)).detail())
                .isEqualTo("1 of 2 findings meet the rules for blockers: rule 1.");
    }

    @Test
    void aPolicyWithoutRulesBlocksOnNothing() {
        assertThat(Evidence.blockers(policy().blockers().build(), List.of(SEVERE)))
                .isEqualTo(Step.pass(Question.BLOCKERS, "None of 1 findings meets one of 0 rules for blockers."));
    }

    @Test
    void asksWhatCameOfTheReviewers() {
        assertThat(reviewers(policy().build(), Facts.Ai.AGREED))
                .isEqualTo(Step.pass(Question.REVIEWERS, "Both answered, and neither would block."));
        assertThat(reviewers(policy().build(), Facts.Ai.INCONCLUSIVE))
                .isEqualTo(new Step(
                        Question.REVIEWERS,
                        Answer.NOT_REVIEWED,
                        GateReason.AI_INCONCLUSIVE,
                        "An opinion is missing or unusable."));
    }

    @Test
    void holdsWhatBothWouldBlock() {
        assertThat(reviewers(policy().build(), Facts.Ai.OBJECTED))
                .isEqualTo(new Step(
                        Question.REVIEWERS,
                        Answer.HOLD,
                        GateReason.AI_OBJECTED,
                        "Both answered, and both would block."));
    }

    @ParameterizedTest
    @EnumSource
    void takesDisagreementAsThePolicySays(SplitOpinion split) {
        assertThat(reviewers(policy().split(split).build(), Facts.Ai.SPLIT))
                .isEqualTo(
                        split == SplitOpinion.HOLD
                                ? new Step(
                                        Question.REVIEWERS,
                                        Answer.HOLD,
                                        GateReason.AI_SPLIT,
                                        "One would block and the other would not; by the policy that is for a person.")
                                : new Step(
                                        Question.REVIEWERS,
                                        Answer.PASS,
                                        GateReason.AI_SPLIT,
                                        "One would block and the other would not; by the policy that is advice."));
    }

    @Test
    void doesWithoutReviewersOnlyIfThePolicyDoes() {
        assertThat(reviewers(policy().deterministicReviewIsEnough(true).build(), Facts.Ai.NO_REVIEWERS))
                .isEqualTo(new Step(
                        Question.REVIEWERS,
                        Answer.PASS,
                        AiReason.NO_REVIEWERS,
                        "None is configured, and the policy does without."));
        assertThat(reviewers(policy().deterministicReviewIsEnough(false).build(), Facts.Ai.NO_REVIEWERS))
                .isEqualTo(new Step(
                        Question.REVIEWERS, Answer.NOT_REVIEWED, AiReason.NO_REVIEWERS, "None is configured."));
    }

    @Test
    void namesTheRequiredAnalyzersThatAreMissing() {
        Policy policy = policy().requiredAnalyzers("license", "conflictMarker", "action")
                .build();

        assertThat(Evidence.analyzers(policy, facts().build()))
                .isEqualTo(new Step(
                        Question.ANALYZERS,
                        Answer.NOT_REVIEWED,
                        GateReason.ANALYZER_MISSING,
                        "2 of 3 required analyzers did not: action, license."));
        assertThat(Evidence.analyzers(policy().requiredAnalyzers("secret").build(), facts().build()))
                .isEqualTo(Step.pass(Question.ANALYZERS, "All of 1 required analyzers did their work."));
    }

    @Test
    void namesNeitherThePatternNorThePathThatItGuards() {
        Policy policy = policy().protectedPaths("docs/", "quiet/corner/**", "*.sql")
                .build()
                .tightenedBy(tightening().protectedPaths("db/", "docs/").build());

        assertThat(Evidence.paths(
                        policy,
                        facts().paths(List.of("quiet/corner/a.txt", "db/b.sql", "src/A.java"))
                                .build()))
                .isEqualTo(new Step(
                        Question.PATHS,
                        Answer.HOLD,
                        GateReason.PROTECTED_PATH,
                        "2 of 3 paths meet protected patterns: the operator's number 2, the operator's number 3, "
                                + "the repository's number 1."));
        assertThat(Evidence.paths(policy, facts().paths(List.of("src/A.java")).build()))
                .isEqualTo(Step.pass(Question.PATHS, "None of 1 paths meets one of 5 patterns."));
    }

    @ParameterizedTest
    @CsvSource({"3, 40, PASS", "4, 40, HOLD", "3, 41, HOLD", "4, 41, HOLD"})
    void comparesTheSizeWithTheLimits(int files, long lines, Answer answer) {
        assertThat(Evidence.size(
                        policy().size(3, 40).build(),
                        facts().files(1, files).lines(lines).build()))
                .isEqualTo(new Step(
                        Question.SIZE,
                        answer,
                        answer == Answer.PASS ? null : GateReason.OVERSIZE,
                        files + " files of at most 3, " + lines + " lines of at most 40."));
    }

    private static Step reviewers(Policy policy, Facts.Ai ai) {
        return Evidence.reviewers(policy, facts().ai(ai).build());
    }

    private static Step notEvaluable(String detail) {
        return new Step(Question.EVALUABLE, Answer.NOT_REVIEWED, GateReason.NOT_EVALUABLE, detail);
    }
}
