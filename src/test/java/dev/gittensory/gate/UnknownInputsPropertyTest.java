package dev.gittensory.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Verdict;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.SplitOpinion;
import dev.gittensory.policy.Tightening;
import dev.gittensory.testkit.FactsBuilder;
import dev.gittensory.testkit.GateArbitraries;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** What is not known never counts in favour of a change, whatever else is true and whatever the policy is. */
@Domain(GateArbitraries.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class UnknownInputsPropertyTest {

    /** A way in which a change was not, or not sufficiently, reviewed. */
    enum Unknown {
        NO_SEARCH_FOR_CREDENTIALS(
                (facts, policy) -> FactsBuilder.like(facts).analyzersDone(without(facts.analyzersDone(), Gate.SECRET))),
        NOTHING_READ((facts, policy) -> FactsBuilder.like(facts).files(0, facts.filesTotal())),
        FEWER_THAN_NOTHING_READ(
                (facts, policy) -> FactsBuilder.like(facts).files(Integer.MIN_VALUE, facts.filesTotal())),
        MORE_READ_THAN_THERE_IS(
                (facts, policy) -> FactsBuilder.like(facts).files(facts.filesTotal() + 1, facts.filesTotal())),
        FEWER_FILES_THAN_NONE((facts, policy) -> FactsBuilder.like(facts).files(1, -1)),
        FEWER_LINES_THAN_NONE((facts, policy) -> FactsBuilder.like(facts).lines(Long.MIN_VALUE)),
        ONE_LINE_LESS_THAN_NONE((facts, policy) -> FactsBuilder.like(facts).lines(-1)),
        CONFIGURATION((facts, policy) -> FactsBuilder.like(facts).configurationKnown(false)),
        OPINION((facts, policy) -> FactsBuilder.like(facts).ai(Facts.Ai.INCONCLUSIVE)),
        NO_REVIEWERS((facts, policy) -> {
            Assume.that(!policy.deterministicReviewIsEnough());
            return FactsBuilder.like(facts).ai(Facts.Ai.NO_REVIEWERS);
        }),
        REQUIRED_ANALYZER((facts, policy) -> {
            Assume.that(!policy.requiredAnalyzers().isEmpty());
            String first = policy.requiredAnalyzers().iterator().next();
            return FactsBuilder.like(facts).analyzersDone(without(facts.analyzersDone(), first));
        });

        private final BiFunction<Facts, Policy, FactsBuilder> change;

        Unknown(BiFunction<Facts, Policy, FactsBuilder> change) {
            this.change = change;
        }

        Facts in(Facts facts, Policy policy) {
            return change.apply(facts, policy).build();
        }

        private static Set<String> without(Set<String> names, String name) {
            Set<String> others = new HashSet<>(names);
            others.remove(name);
            return others;
        }
    }

    @Property
    void whatIsUnknownNeverMakesADecisionGreen(
            @ForAll Unknown unknown,
            @ForAll Policy floor,
            @ForAll Tightening wish,
            @ForAll Facts facts,
            @ForAll @Size(max = 2) List<Signal> signals) {
        Policy policy = floor.tightenedBy(wish);
        Decision decision = Gate.decide(policy, unknown.in(facts, policy), signals);

        assertThat(decision.verdict()).isNotInstanceOf(Verdict.Pass.class);
        assertThat(decision.conclusion().satisfiesRequiredCheck()).isFalse();
        Statistics.label("unknown").collect(unknown).coverage(coverage -> {
            for (Unknown each : Unknown.values()) {
                coverage.check(each).percentage(share -> share > 2);
            }
        });
        Statistics.label("the same without the unknown")
                .collect(Gate.decide(policy, facts, signals).conclusion().satisfiesRequiredCheck())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
        Statistics.label("mode").collect(policy.mode().label()).coverage(coverage -> {
            coverage.check("off").percentage(share -> share > 5);
            coverage.check("advisory").percentage(share -> share > 5);
            coverage.check("block").percentage(share -> share > 5);
        });
    }

    /** Both have answered, so the change was reviewed; what their disagreement means is up to the policy. */
    @Property
    void aSplitOpinionPassesOnlyIfThePolicyTakesItAsAdvice(
            @ForAll Policy policy, @ForAll Facts facts, @ForAll @Size(max = 2) List<Signal> signals) {
        Facts split = FactsBuilder.like(facts).ai(Facts.Ai.SPLIT).build();
        Decision decision = Gate.decide(policy, split, signals);
        boolean passes = decision.verdict() instanceof Verdict.Pass;

        assertThat(passes && policy.split() == SplitOpinion.HOLD).isFalse();
        Statistics.label("split").collect(policy.split(), passes).coverage(coverage -> {
            coverage.check(SplitOpinion.ADVICE, true).percentage(share -> share > 2);
            coverage.check(SplitOpinion.HOLD, false).percentage(share -> share > 20);
        });
    }

    /** Only then is it no way around a blocker to report a confidence that there cannot be. */
    @Property
    void anImpossibleConfidenceCountsAsTheNearestPossibleOne(
            @ForAll Policy policy, @ForAll Facts facts, @ForAll @Size(min = 1, max = 3) List<Signal> signals) {
        List<Signal> possible = signals.stream()
                .map(signal -> new Signal(
                        signal.source(),
                        signal.category(),
                        signal.severity(),
                        signal.confidence() > 0 ? Math.min(1, signal.confidence()) : 0))
                .toList();
        Decision decision = Gate.decide(policy, facts, signals);

        assertThat(decision).isEqualTo(Gate.decide(policy, facts, possible));
        Statistics.label("impossible confidence, and a rule that decides")
                .collect(!possible.equals(signals) && decision.steps().get(2).objects())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }
}
