package dev.gittensory.reconcile;

import java.time.Instant;
import java.util.Optional;

/** Keeps one turn, as the table does. */
final class FakeRuns implements Runs {
    private Instant next = Instant.MIN;
    private Instant leasedUntil = Instant.MIN;
    private Marks seen = new Marks(null, null);

    @Override
    public Optional<Marks> begin(String owner, Instant now, Instant until) {
        if (now.isBefore(next) || now.isBefore(leasedUntil)) {
            return Optional.empty();
        }
        leasedUntil = until;
        return Optional.of(seen);
    }

    @Override
    public void end(String owner, Ending ending) {
        next = ending.next();
        leasedUntil = Instant.MIN;
        Marks now = ending.seen();
        seen = new Marks(
                now.deliveries() == null ? seen.deliveries() : now.deliveries(),
                now.heads() == null ? seen.heads() : now.heads());
    }
}
