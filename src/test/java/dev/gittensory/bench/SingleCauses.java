package dev.gittensory.bench;

import static dev.gittensory.testkit.FactsBuilder.facts;
import static dev.gittensory.testkit.PolicyBuilder.policy;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GateMode;
import dev.gittensory.gate.Decision;
import dev.gittensory.gate.Facts;
import dev.gittensory.gate.Gate;
import dev.gittensory.gate.Signal;
import dev.gittensory.policy.SplitOpinion;
import dev.gittensory.testkit.FactsBuilder;
import dev.gittensory.testkit.PolicyBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the gate says if a single thing is not as it should be: the short form of {@link TruthTable}. */
final class SingleCauses {

    /** A change and a policy that differ in one thing from a sound change under the built-in policy. */
    record Cause(String text, PolicyBuilder policy, FactsBuilder facts, List<Signal> signals) {

        Decision decision(GateMode mode) {
            return Gate.decide(policy.mode(mode).build(), facts.build(), signals);
        }
    }

    private SingleCauses() {}

    /** In the order of the questions. */
    static List<Cause> all() {
        List<Cause> causes = new ArrayList<>();
        causes.add(new Cause("nothing", policy(), facts(), List.of()));
        causes.add(found("a finding that no rule blocks on", "style", Severity.MAJOR));
        causes.add(found("a leaked secret, whatever its severity", Gate.SECRET, Severity.NIT));
        causes.add(
                learned("the search for secrets did not do its work", facts().analyzersDone(Set.of("conflictMarker"))));
        causes.add(learned("not one file could be read", facts().files(0, 3)));
        causes.add(learned("some files could not be read", facts().files(2, 3)));
        causes.add(learned("the figures contradict each other", facts().files(4, 3)));
        causes.add(learned("the repository's configuration is not known", facts().configurationKnown(false)));
        causes.add(found("a finding that a rule blocks on", "conflictMarker", Severity.BLOCKER));
        causes.add(learned("an opinion is missing", facts().ai(Facts.Ai.INCONCLUSIVE)));
        causes.add(learned("both reviewers would block", facts().ai(Facts.Ai.OBJECTED)));
        causes.add(learned("the reviewers disagree", facts().ai(Facts.Ai.SPLIT)));
        causes.add(new Cause(
                "the reviewers disagree; policy: hold",
                policy().split(SplitOpinion.HOLD),
                facts().ai(Facts.Ai.SPLIT),
                List.of()));
        causes.add(learned("no reviewers are configured", facts().ai(Facts.Ai.NO_REVIEWERS)));
        causes.add(new Cause(
                "no reviewers are configured; policy: enough",
                policy().deterministicReviewIsEnough(true),
                facts().ai(Facts.Ai.NO_REVIEWERS),
                List.of()));
        causes.add(required("a required analyzer did not do its work", policy().requiredAnalyzers("license")));
        causes.add(required("a path is protected", policy().protectedPaths("src/")));
        causes.add(required("a protected path is misspelt", policy().protectedPaths("other/{a,b}")));
        causes.add(learned("too many files", facts().files(301, 301)));
        causes.add(learned("too many lines", facts().lines(20_001)));
        return causes;
    }

    private static Cause found(String text, String source, Severity severity) {
        return new Cause(text, policy(), facts(), List.of(new Signal(source, Category.CORRECTNESS, severity, 1)));
    }

    private static Cause learned(String text, FactsBuilder facts) {
        return new Cause(text, policy(), facts, List.of());
    }

    private static Cause required(String text, PolicyBuilder policy) {
        return new Cause(text, policy, facts(), List.of());
    }
}
