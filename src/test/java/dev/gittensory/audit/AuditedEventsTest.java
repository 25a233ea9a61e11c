package dev.gittensory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ProductEvent.KeyChanged;
import dev.gittensory.testkit.InMemoryAuditTrail;
import dev.gittensory.testkit.MutableClock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditedEventsTest {

    @ParameterizedTest
    @CsvSource({
        "SAVED, key_saved",
        "FORCED, key_forced",
        "REFUSED, key_refused",
        "DELETED, key_deleted",
        "REENCRYPTED, key_reencrypted"
    })
    void whatIsDoneWithAKeyIsKept(KeyChanged.Action action, String word) {
        MutableClock clock = new MutableClock("2026-11-24T10:00:00Z");
        AuditedEvents events = new AuditedEvents();
        events.trail = new InMemoryAuditTrail();
        events.clock = clock;

        events.on(new KeyChanged(4711, "a", action));

        assertThat(events.trail.latest(10))
                .isEqualTo(List.of(new AuditEntry(clock.instant(), "operator", word, "4711/a", "")));
    }
}
