package dev.gittensory.bench;

import static dev.gittensory.testkit.FactsBuilder.facts;
import static dev.gittensory.testkit.PolicyBuilder.policy;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.Verdict;
import dev.gittensory.gate.Decision;
import dev.gittensory.gate.Facts;
import dev.gittensory.gate.Gate;
import dev.gittensory.gate.Signal;
import dev.gittensory.policy.NotReviewed;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.SplitOpinion;
import dev.gittensory.testkit.FactsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks the gate about every combination of what it looks at. Decisions that do not differ are drawn together into one row,
 * and that they do not differ is found out, not assumed.
 */
public final class TruthTable {

    /** What was made of the change before the gate. */
    public enum Evaluation {
        /** Everything was read and every analyzer did its work. */
        REVIEWED,
        /** A file and an analyzer are missing, but none that the policy requires. */
        PARTIAL,
        NO_SEARCH_FOR_CREDENTIALS,
        NOTHING_READ,
        CONFIGURATION_UNKNOWN
    }

    /** The worst that was found. */
    public enum Finding {
        NONE("nothing that blocks"),
        BLOCKER("a configured blocker"),
        SECRET("a leaked secret");

        private final String text;

        Finding(String text) {
            this.text = text;
        }

        /** The words for a heading. */
        public String text() {
            return text;
        }
    }

    /** What came of the model reviewers, and what the policy says about it where it has a say. */
    public enum Opinion {
        AGREED(Facts.Ai.AGREED, "agreed"),
        OBJECTED(Facts.Ai.OBJECTED, "both would block"),
        SPLIT_AS_ADVICE(Facts.Ai.SPLIT, "split; policy: advice"),
        SPLIT_FOR_A_PERSON(Facts.Ai.SPLIT, "split; policy: hold"),
        INCONCLUSIVE(Facts.Ai.INCONCLUSIVE, "inconclusive"),
        NONE_NEEDED(Facts.Ai.NO_REVIEWERS, "no reviewers; policy: enough"),
        NONE_BUT_NEEDED(Facts.Ai.NO_REVIEWERS, "no reviewers; policy: not enough");

        private final Facts.Ai ai;
        private final String text;

        Opinion(Facts.Ai ai, String text) {
            this.ai = ai;
            this.text = text;
        }

        /** The words for a cell. */
        public String text() {
            return text;
        }
    }

    /** What the gate looks at beside the policy's mode. */
    public record Situation(
            Evaluation evaluation, Finding finding, Opinion opinion, boolean protectedPath, boolean oversize) {}

    /** What the gate says, in each mode; the verdict is the same in all of them. */
    public record Answer(String verdict, List<String> reasons, List<String> conclusions) {}

    private static final Signal NIT = new Signal("style", Category.DOCS, Severity.NIT, 1);
    private static final Signal BLOCKING = new Signal("conflictMarker", Category.CORRECTNESS, Severity.BLOCKER, 1);
    private static final Signal SECRET = new Signal(Gate.SECRET, Category.SECURITY, Severity.BLOCKER, 1);

    private int decisions;

    /** How many decisions were made so far. */
    public int decisions() {
        return decisions;
    }

    /** The answers to all situations of these evaluations, which are expected to be the same for each of them. */
    public List<Answer> answers(List<Evaluation> evaluations, Finding finding) {
        List<List<Answer>> all = evaluations.stream()
                .map(evaluation -> situations(evaluation, finding).stream()
                        .map(this::answer)
                        .toList())
                .toList();
        if (all.stream().distinct().count() != 1) {
            throw new IllegalStateException(evaluations + " differ: they need rows of their own");
        }
        return all.get(0);
    }

    /** All situations with this evaluation and finding, in the order of the rows. */
    public static List<Situation> situations(Evaluation evaluation, Finding finding) {
        List<Situation> situations = new ArrayList<>();
        for (Opinion opinion : Opinion.values()) {
            for (boolean protectedPath : new boolean[] {false, true}) {
                for (boolean oversize : new boolean[] {false, true}) {
                    situations.add(new Situation(evaluation, finding, opinion, protectedPath, oversize));
                }
            }
        }
        return situations;
    }

    private Answer answer(Situation situation) {
        List<String> conclusions = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (GateMode mode : GateMode.values()) {
            List<CheckConclusion> settings = new ArrayList<>();
            for (NotReviewed notReviewed : NotReviewed.values()) {
                Decision decision = decide(situation, mode, notReviewed);
                settings.add(decision.conclusion());
                verdicts.add(decision.verdict());
            }
            conclusions.add(
                    settings.stream().distinct().map(CheckConclusion::label).collect(Collectors.joining(" / ")));
        }
        if (verdicts.stream().distinct().count() != 1) {
            throw new IllegalStateException(situation + ": the verdict depends on more than the situation");
        }
        Verdict verdict = verdicts.get(0);
        return new Answer(
                verdict.label(), verdict.reasons().stream().map(Reason::code).toList(), conclusions);
    }

    private Decision decide(Situation situation, GateMode mode, NotReviewed notReviewed) {
        decisions++;
        Opinion opinion = situation.opinion();
        Policy policy = policy().mode(mode)
                .notReviewed(notReviewed)
                .deterministicReviewIsEnough(opinion == Opinion.NONE_NEEDED)
                .split(opinion == Opinion.SPLIT_FOR_A_PERSON ? SplitOpinion.HOLD : SplitOpinion.ADVICE)
                .protectedPaths("guarded/")
                .size(10, 100)
                .build();
        return Gate.decide(policy, factsOf(situation), signals(situation.finding()));
    }

    private static Facts factsOf(Situation situation) {
        FactsBuilder facts = facts().ai(situation.opinion().ai)
                .files(3, 3)
                .lines(situation.oversize() ? 101 : 100)
                .paths(List.of("src/A.java", situation.protectedPath() ? "guarded/B.java" : "src/B.java"));
        switch (situation.evaluation()) {
            case REVIEWED -> facts.analyzersDone(Set.of(Gate.SECRET, "conflictMarker"));
            case PARTIAL -> facts.files(2, 3).analyzersDone(Set.of(Gate.SECRET));
            case NO_SEARCH_FOR_CREDENTIALS -> facts.analyzersDone(Set.of("conflictMarker"));
            case NOTHING_READ -> facts.files(0, 3);
            case CONFIGURATION_UNKNOWN -> facts.configurationKnown(false);
        }
        return facts.build();
    }

    private static List<Signal> signals(Finding finding) {
        return switch (finding) {
            case NONE -> List.of(NIT);
            case BLOCKER -> List.of(NIT, BLOCKING);
            case SECRET -> List.of(NIT, SECRET);
        };
    }
}
