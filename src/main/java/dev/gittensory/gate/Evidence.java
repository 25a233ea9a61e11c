package dev.gittensory.gate;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.GateReason;
import dev.gittensory.domain.PathPattern;
import dev.gittensory.domain.Reason;
import dev.gittensory.gate.Step.Answer;
import dev.gittensory.policy.Blocker;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.ProtectedPath;
import dev.gittensory.policy.SplitOpinion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers the questions of the gate, each on its own. Pure. */
final class Evidence {

    /** A reader wants examples; a policy may have hundreds. */
    private static final int PATTERNS_NAMED = 10;

    private Evidence() {}

    /** Neither severity nor confidence counts here: a credential that has leaked has leaked. */
    static Step secrets(List<Signal> signals) {
        long secrets = signals.stream()
                .filter(signal -> signal.source().equals(Gate.SECRET))
                .count();
        return secrets == 0
                ? Step.pass(Question.SECRETS, "No credential was found.")
                : new Step(
                        Question.SECRETS,
                        Answer.BLOCK,
                        GateReason.LEAKED_SECRET,
                        secrets + " of " + signals.size() + " findings are credentials.");
    }

    /** What nobody has looked at cannot pass, however little speaks against it. */
    static Step evaluable(Facts facts) {
        if (!facts.analyzersDone().contains(Gate.SECRET)) {
            return notReviewed(
                    Question.EVALUABLE, GateReason.NOT_EVALUABLE, "The search for credentials did not do its work.");
        }
        if (facts.filesRead() <= 0) {
            return notReviewed(
                    Question.EVALUABLE,
                    GateReason.NOT_EVALUABLE,
                    "Not one of " + facts.filesTotal() + " files could be read.");
        }
        if (facts.filesRead() > facts.filesTotal() || facts.lines() < 0) {
            return notReviewed(
                    Question.EVALUABLE,
                    GateReason.NOT_EVALUABLE,
                    "The figures about the size of the change contradict each other.");
        }
        if (!facts.configurationKnown()) {
            return notReviewed(
                    Question.EVALUABLE,
                    GateReason.CONFIGURATION_UNKNOWN,
                    "What the repository itself requires is not known.");
        }
        return Step.pass(Question.EVALUABLE, facts.filesRead() + " of " + facts.filesTotal() + " files were read.");
    }

    /** Credentials are left out, because a finding is not to be two reasons. */
    static Step blockers(Policy policy, List<Signal> signals) {
        Set<Integer> rules = new TreeSet<>();
        long blocking = signals.stream()
                .filter(signal -> !signal.source().equals(Gate.SECRET))
                .filter(signal -> {
                    List<Integer> hit = rulesThatBlock(policy.blockers(), signal);
                    rules.addAll(hit);
                    return !hit.isEmpty();
                })
                .count();
        return blocking == 0
                ? Step.pass(
                        Question.BLOCKERS,
                        "None of " + signals.size() + " findings meets one of "
                                + policy.blockers().size() + " rules for blockers.")
                : new Step(
                        Question.BLOCKERS,
                        Answer.BLOCK,
                        GateReason.BLOCKING_FINDING,
                        blocking + " of " + signals.size() + " findings meet the rules for blockers: " + numbers(rules)
                                + ".");
    }

    static Step reviewers(Policy policy, Facts facts) {
        return switch (facts.ai()) {
            case AGREED -> Step.pass(Question.REVIEWERS, "Both answered, and neither would block.");
            case OBJECTED ->
                // whatever the rules for blockers leave out: what two would block nobody lets pass unseen
                new Step(
                        Question.REVIEWERS,
                        Answer.HOLD,
                        GateReason.AI_OBJECTED,
                        "Both answered, and both would block.");
            case SPLIT ->
                new Step(
                        Question.REVIEWERS,
                        policy.split() == SplitOpinion.HOLD ? Answer.HOLD : Answer.PASS,
                        GateReason.AI_SPLIT,
                        "One would block and the other would not; by the policy that is "
                                + (policy.split() == SplitOpinion.HOLD ? "for a person." : "advice."));
            case INCONCLUSIVE ->
                notReviewed(Question.REVIEWERS, GateReason.AI_INCONCLUSIVE, "An opinion is missing or unusable.");
            case NO_REVIEWERS ->
                policy.deterministicReviewIsEnough()
                        ? new Step(
                                Question.REVIEWERS,
                                Answer.PASS,
                                AiReason.NO_REVIEWERS,
                                "None is configured, and the policy does without.")
                        : notReviewed(Question.REVIEWERS, AiReason.NO_REVIEWERS, "None is configured.");
        };
    }

    static Step analyzers(Policy policy, Facts facts) {
        List<String> missing = policy.requiredAnalyzers().stream()
                .filter(analyzer -> !facts.analyzersDone().contains(analyzer))
                .sorted()
                .toList();
        int required = policy.requiredAnalyzers().size();
        return missing.isEmpty()
                ? Step.pass(Question.ANALYZERS, "All of " + required + " required analyzers did their work.")
                : notReviewed(
                        Question.ANALYZERS,
                        GateReason.ANALYZER_MISSING,
                        missing.size() + " of " + required + " required analyzers did not: "
                                + String.join(", ", missing) + ".");
    }

    static Step paths(Policy policy, Facts facts) {
        int patterns = policy.protectedPaths().size();
        if (patterns > 0 && facts.paths().size() > Facts.MOST_PATHS) {
            return new Step(
                    Question.PATHS,
                    Answer.HOLD,
                    GateReason.PROTECTED_PATH,
                    "More than " + Facts.MOST_PATHS + " paths are too many to compare with " + patterns + " patterns.");
        }
        List<List<int[]>> names = facts.paths().stream().map(PathPattern::names).toList();
        List<ProtectedPath> met = policy.protectedPaths().stream()
                .filter(pattern -> names.stream().anyMatch(pattern::matches))
                .toList();
        if (met.isEmpty()) {
            return Step.pass(
                    Question.PATHS, "None of " + names.size() + " paths meets one of " + patterns + " patterns.");
        }
        long paths = names.stream()
                .filter(path -> met.stream().anyMatch(pattern -> pattern.matches(path)))
                .count();
        String first = met.stream().limit(PATTERNS_NAMED).map(Evidence::named).collect(Collectors.joining(", "));
        int more = met.size() - PATTERNS_NAMED;
        return new Step(
                Question.PATHS,
                Answer.HOLD,
                GateReason.PROTECTED_PATH,
                paths + " of " + names.size() + " paths meet protected patterns: " + first
                        + (more > 0 ? " and " + more + " more." : "."));
    }

    static Step size(Policy policy, Facts facts) {
        boolean exceeded = policy.size().exceededBy(facts.filesTotal(), facts.lines());
        String figures = "%d files of at most %d, %d lines of at most %d."
                .formatted(
                        facts.filesTotal(),
                        policy.size().files(),
                        facts.lines(),
                        policy.size().lines());
        return exceeded
                ? new Step(Question.SIZE, Answer.HOLD, GateReason.OVERSIZE, figures)
                : Step.pass(Question.SIZE, figures);
    }

    private static Step notReviewed(Question question, Reason reason, String detail) {
        return new Step(question, Answer.NOT_REVIEWED, reason, detail);
    }

    /** The 1-based numbers of the rules by which this signal blocks. */
    private static List<Integer> rulesThatBlock(List<Blocker> rules, Signal signal) {
        return IntStream.rangeClosed(1, rules.size())
                .filter(number -> rules.get(number - 1)
                        .blocks(signal.source(), signal.category(), signal.severity(), signal.confidence()))
                .boxed()
                .toList();
    }

    private static String numbers(Set<Integer> rules) {
        return rules.stream().map(number -> "rule " + number).collect(Collectors.joining(", "));
    }

    /** A pattern of the operator is private even here, so it has a number only. */
    private static String named(ProtectedPath pattern) {
        return (pattern.owner() == ProtectedPath.Owner.OPERATOR ? "the operator's" : "the repository's") + " number "
                + pattern.number();
    }
}
