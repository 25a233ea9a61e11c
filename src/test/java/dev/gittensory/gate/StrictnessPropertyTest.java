package dev.gittensory.gate;

import static dev.gittensory.gate.Strictness.assertNotMoreLenient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.GateMode;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.Tightening;
import dev.gittensory.testkit.GateArbitraries;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** Nothing that is added, be it a finding or a wish of the repository, makes a decision more lenient. */
@Domain(GateArbitraries.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class StrictnessPropertyTest {

    @Property
    void moreSignalsNeverMakeADecisionMoreLenient(
            @ForAll Policy policy,
            @ForAll Facts facts,
            @ForAll @Size(max = 3) List<Signal> signals,
            @ForAll @Size(min = 1, max = 3) List<Signal> more) {
        Decision before = Gate.decide(policy, facts, signals);
        Decision after = Gate.decide(
                policy, facts, Stream.concat(signals.stream(), more.stream()).toList());

        assertNotMoreLenient(after, before);
        collectChange(before, after);
    }

    @Property
    void aRepositoryNeverMakesADecisionMoreLenientThanTheFloor(
            @ForAll Policy floor,
            @ForAll Tightening wish,
            @ForAll Facts facts,
            @ForAll @Size(max = 3) List<Signal> signals) {
        Decision alone = Gate.decide(floor, facts, signals);
        Decision tightened = Gate.decide(floor.tightenedBy(wish), facts, signals);

        assertNotMoreLenient(tightened, alone);
        collectChange(alone, tightened);
    }

    /** Stated apart, because a check run that is not posted is no way in either. */
    @Property
    void aRepositoryLetsNothingInThatTheFloorKeepsOut(
            @ForAll Policy floor,
            @ForAll Tightening wish,
            @ForAll Facts facts,
            @ForAll @Size(max = 3) List<Signal> signals) {
        Decision alone = Gate.decide(floor, facts, signals);
        boolean keptOut = floor.mode() != GateMode.OFF && !alone.conclusion().satisfiesRequiredCheck();
        Statistics.label("kept out by the floor")
                .collect(keptOut)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));

        if (keptOut) {
            Decision tightened = Gate.decide(floor.tightenedBy(wish), facts, signals);
            assertThat(tightened.conclusion().satisfiesRequiredCheck()).isFalse();
        }
    }

    /** A property about pairs would hold vacuously if the pairs never differed. */
    private static void collectChange(Decision before, Decision after) {
        Statistics.label("verdict")
                .collect(before.verdict().label() + " to " + after.verdict().label())
                .coverage(coverage -> {
                    coverage.check("pass to pass").percentage(share -> share > 1);
                    coverage.check("pass to block").percentage(share -> share > 0.5);
                    coverage.check("hold to hold").percentage(share -> share > 5);
                    coverage.check("hold to block").percentage(share -> share > 1);
                    coverage.check("block to block").percentage(share -> share > 5);
                });
        Statistics.label("conclusion")
                .collect(after.conclusion() == before.conclusion())
                .coverage(coverage -> {
                    coverage.check(true).percentage(share -> share > 10);
                    coverage.check(false).percentage(share -> share > 5);
                });
        Statistics.label("mode").collect(before.mode()).coverage(coverage -> {
            for (GateMode mode : GateMode.values()) {
                coverage.check(mode).percentage(share -> share > 20);
            }
        });
    }
}
