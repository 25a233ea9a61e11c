package dev.gittensory.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ProductEvent.Reconciled;
import dev.gittensory.testkit.MutableClock;
import dev.gittensory.testkit.RecordedEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** Runs between a GitHub and a node that both do as they are told. */
final class Runner {

    final MutableClock clock = new MutableClock("2026-11-24T12:00:00Z");
    final FakeHost host = new FakeHost();
    final FakeRuns runs = new FakeRuns();
    final RecordedEvents events = new RecordedEvents();
    final Reconciliation reconciliation = new Reconciliation(
            new LostDeliveries(host, host, () -> host.waiting, host::send),
            new MissingHeads(host, host::isMissing, new Random(1)),
            runs,
            new Reconciliation.Worker("node/1", clock, events::fire));

    Reconciled run() {
        Optional<Reconciled> result = reconciliation.runIfDue();
        assertThat(result).isPresent();
        return result.orElseThrow();
    }

    Instant hoursAgo(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }
}
