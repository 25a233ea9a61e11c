package dev.gittensory.enrich.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.DegradedException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When an analyzer is given a rest, and when not. */
class ScheduleCircuitsTest extends ScheduleFixture {

    @Test
    void restsAnAnalyzerThatFailsThreeTimesInARepositoryAndOnlyThere() {
        Analyzer broken = ScriptedAnalyzer.failing("a", new IllegalStateException());
        for (int i = 0; i < 3; i++) {
            assertThat(statuses(AMPLE, List.of(broken))).containsExactly(degraded(EnrichReason.ERROR));
        }
        assertThat(statuses(AMPLE, List.of(broken, ScriptedAnalyzer.finding("b"))))
                .containsExactly(degraded(EnrichReason.CIRCUIT_OPEN), new Status.Complete(0));
        assertThat(guards.circuits().allows(new Guards.Key("a", "owner/name"))).isTrue();

        now.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(statuses(AMPLE, List.of(ScriptedAnalyzer.finding("a")))).containsExactly(new Status.Complete(0));
    }

    @Test
    void givesThePlaceBackOfAnAnalyzerThatRests() {
        Analyzer broken = ScriptedAnalyzer.failing("a", new IllegalStateException());
        for (int i = 0; i < 3 + Guards.BULKHEAD; i++) {
            statuses(AMPLE, List.of(broken));
        }

        assertThat(guards.bulkhead(CostClass.LOCAL).availablePermits()).isEqualTo(Guards.BULKHEAD);
    }

    @Test
    void startsTheCountAnewWhenAnAnalyzerEndsWell() {
        Analyzer broken = ScriptedAnalyzer.failing("a", new IllegalStateException());
        for (Analyzer analyzer : List.of(broken, broken, ScriptedAnalyzer.finding("a"), broken, broken)) {
            statuses(AMPLE, List.of(analyzer));
        }

        assertThat(statuses(AMPLE, List.of(broken))).containsExactly(degraded(EnrichReason.ERROR));
    }

    @Test
    void countsTimeoutsAsFailuresOfTheAnalyzer() {
        for (int i = 0; i < 3; i++) {
            statuses(impatient(), sleepers(1));
        }
        assertThat(statuses(AMPLE, sleepers(1))).containsExactly(degraded(EnrichReason.CIRCUIT_OPEN));
    }

    @Test
    void doesNotHoldWantOfTimeAgainstAnAnalyzer() {
        guards.bulkhead(CostClass.LOCAL).drainPermits();
        for (int i = 0; i < 4; i++) {
            assertThat(statuses(Duration.ofMillis(60), List.of(ScriptedAnalyzer.finding("a"))))
                    .containsExactly(degraded(EnrichReason.BUDGET_EXHAUSTED));
        }
    }

    @Test
    void doesNotHoldTheFailureOfAnEndpointAgainstAnAnalyzer() {
        Analyzer refused = ScriptedAnalyzer.failing("a", new DegradedException(EnrichReason.OSV_TIMEOUT));
        for (int i = 0; i < 5; i++) {
            assertThat(statuses(AMPLE, List.of(refused))).containsExactly(degraded(EnrichReason.OSV_TIMEOUT));
        }
    }

    @Test
    void doesNotSpendTheTrialOfACircuitWhileThereIsNoPlace() {
        for (int i = 0; i < 3; i++) {
            statuses(AMPLE, List.of(ScriptedAnalyzer.failing("a", new IllegalStateException())));
        }
        now.addAndGet(Duration.ofMinutes(5).toNanos());
        guards.bulkhead(CostClass.LOCAL).drainPermits();
        assertThat(statuses(Duration.ofMillis(60), List.of(ScriptedAnalyzer.finding("a"))))
                .containsExactly(degraded(EnrichReason.BUDGET_EXHAUSTED));
        guards.bulkhead(CostClass.LOCAL).release();

        assertThat(statuses(AMPLE, List.of(ScriptedAnalyzer.finding("a")))).containsExactly(new Status.Complete(0));
    }

    @Test
    void neverRestsWhatReadsEverything() {
        Analyzer broken =
                ScriptedAnalyzer.failing("a", new IllegalStateException()).readingEverything();
        for (int i = 0; i < 5; i++) {
            assertThat(statuses(AMPLE, List.of(broken))).containsExactly(degraded(EnrichReason.ERROR));
        }
    }
}
