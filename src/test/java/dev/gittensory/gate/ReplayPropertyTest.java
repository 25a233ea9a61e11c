package dev.gittensory.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Reason;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.gate.DecisionHistory.Decided;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.Tightening;
import dev.gittensory.testkit.FactsBuilder;
import dev.gittensory.testkit.GateArbitraries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** A decision can be made again from what is kept of it. */
@Domain(GateArbitraries.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ReplayPropertyTest {

    @Property
    void theSameInputsGiveTheSameDecisionInWhateverOrderTheyCome(
            @ForAll Policy policy,
            @ForAll Facts facts,
            @ForAll @Size(max = 4) List<Signal> signals,
            @ForAll Random random) {
        Decision decision = Gate.decide(policy, facts, signals);
        Facts reordered = FactsBuilder.like(facts)
                .analyzersDone(new LinkedHashSet<>(shuffled(List.copyOf(facts.analyzersDone()), random)))
                .paths(shuffled(facts.paths(), random))
                .build();

        assertThat(Gate.decide(policy, facts, signals)).isEqualTo(decision);
        assertThat(Gate.decide(policy, reordered, shuffled(signals, random))).isEqualTo(decision);
        collect(decision);
    }

    /** Numbers of rules and patterns are part of the sentences, so only those may change with the order. */
    @Property
    void theOrderOfThePolicyDoesNotDecide(
            @ForAll Policy policy,
            @ForAll Facts facts,
            @ForAll @Size(max = 4) List<Signal> signals,
            @ForAll Random random) {
        Policy reordered = new Policy(
                policy.version(),
                policy.mode(),
                policy.notReviewed(),
                policy.deterministicReviewIsEnough(),
                policy.split(),
                shuffled(policy.blockers(), random),
                policy.size(),
                shuffled(policy.protectedPaths(), random),
                policy.requiredAnalyzers());
        Decision decision = Gate.decide(policy, facts, signals);
        Decision other = Gate.decide(reordered, facts, signals);

        assertThat(other.verdict()).isEqualTo(decision.verdict());
        assertThat(other.conclusion()).isEqualTo(decision.conclusion());
        collect(decision);
    }

    @Property
    void whatIfWithTheSamePolicyChangesNothing(
            @ForAll Policy floor,
            @ForAll Tightening wish,
            @ForAll Facts facts,
            @ForAll @Size(max = 4) List<Signal> signals) {
        Decision decision = Gate.decide(floor.tightenedBy(wish), facts, signals);
        Inputs kept = new Inputs(facts, signals, wish);

        assertThat(kept.under(floor)).isEqualTo(decision);
        Replay replay = new Replay(floor);
        replay.add(
                new Decided(ReviewId.create(), Instant.EPOCH, new GateResult(decision, kept, RepositoryReport.NONE)));
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.replayed()).isEqualTo(1);
        collect(decision);
    }

    @Property
    void theReasonsBeginWithTheDecidingOneAndNameEachOnce(
            @ForAll Policy policy, @ForAll Facts facts, @ForAll @Size(max = 4) List<Signal> signals) {
        Decision decision = Gate.decide(policy, facts, signals);
        List<Reason> reasons = decision.verdict().reasons();
        Optional<Step> deciding =
                decision.steps().stream().filter(Step::objects).findFirst();

        assertThat(new HashSet<>(reasons)).hasSameSizeAs(reasons);
        assertThat(decision.verdict().policyVersion()).isEqualTo(policy.version());
        assertThat(decision.mode()).isEqualTo(policy.mode());
        assertThat(decision.verdict().label())
                .isEqualTo(deciding.map(ReplayPropertyTest::word).orElse("pass"));
        if (deciding.isPresent()) {
            assertThat(reasons).first().isEqualTo(deciding.get().reason());
            assertThat(reasons)
                    .containsExactlyElementsOf(decision.steps().stream()
                            .filter(Step::objects)
                            .map(Step::reason)
                            .toList());
        }
        collect(decision);
    }

    @Property
    void everyQuestionIsAnsweredInTheOrderOfTheContract(
            @ForAll Policy policy, @ForAll Facts facts, @ForAll @Size(max = 4) List<Signal> signals) {
        assertThat(Gate.decide(policy, facts, signals).steps())
                .extracting(Step::question)
                .containsExactly(Question.values());
    }

    private static String word(Step step) {
        return step.answer() == Step.Answer.BLOCK ? "block" : "hold";
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> other = new ArrayList<>(list);
        Collections.shuffle(other, random);
        return other;
    }

    private static void collect(Decision decision) {
        Statistics.label("verdict").collect(decision.verdict().label()).coverage(coverage -> {
            coverage.check("pass").percentage(share -> share > 2);
            coverage.check("hold").percentage(share -> share > 10);
            coverage.check("block").percentage(share -> share > 10);
        });
        Statistics.label("deciding reason")
                .collect(decision.steps().stream()
                        .filter(Step::objects)
                        .findFirst()
                        .map(Step::question)
                        .map(Question::label)
                        .orElse("none"))
                .coverage(coverage -> {
                    for (Question question : Question.values()) {
                        coverage.check(question.label()).percentage(share -> share > 0.2);
                    }
                });
    }
}
