package dev.gittensory.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ProductEvent.Reconciled;
import dev.gittensory.domain.ProductEvent.SetUpUsed;
import dev.gittensory.testkit.CapturedLog;
import dev.gittensory.testkit.MutableClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.junit.jupiter.api.Test;

class ReconciliationEventsTest {

    private final MutableClock clock = new MutableClock("1970-01-01T01:00:00Z");
    private final Map<String, Supplier<?>> shown = new HashMap<>();
    private final ReconciliationMetrics metrics = new ReconciliationMetrics();
    private final ProductLog log = new ProductLog();

    ReconciliationEventsTest() {
        metrics.clock = clock;
        metrics.registry = (MetricRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MetricRegistry.class}, (proxy, method, arguments) -> {
                    String name = ((Metadata) arguments[0]).getName();
                    if (method.getName().equals("gauge")) {
                        shown.put(name, (Supplier<?>) arguments[1]);
                        return null;
                    }
                    return shown.computeIfAbsent(name, any -> new Count());
                });
        metrics.start(this);
    }

    @Test
    void everythingIsThereFromTheStart() {
        assertThat(shown.values())
                .hasSize(4)
                .allSatisfy(value -> assertThat(value.get()).isEqualTo(0L));
    }

    @Test
    void countsWhatWasLostAndRemembersWhenItLooked() {
        metrics.on(new Reconciled(9, 2, 1, 5, 3, Duration.ZERO, true));
        clock.advance(Duration.ofHours(1));
        metrics.on(new Reconciled(9, 1, 1, 0, 0, Duration.ZERO, false));

        assertThat(value("gittensory_deliveries_lost_total")).isEqualTo(3L);
        assertThat(value("gittensory_heads_missing_total")).isEqualTo(3L);
        assertThat(value("gittensory_reconciliation_last_complete_timestamp_seconds"))
                .isEqualTo(3_600L);
        assertThat(value("gittensory_reconciliation_last_run_timestamp_seconds"))
                .isEqualTo(7_200L);
    }

    @Test
    void aRunAndAVisitAreOneLineEach() {
        try (CapturedLog lines = new CapturedLog()) {
            log.on(new Reconciled(412, 2, 1, 17, 3, Duration.ofMinutes(2), false));
            log.on(new SetUpUsed(SetUpUsed.Action.APP_CREATED, 123_456));

            assertThat(lines.lines())
                    .containsExactly(
                            "reconciliation deliveries=412 lost=2 queued=1 heads=17 missing=3 skipped-seconds=120 complete=false",
                            "setup=app_created app=123456");
        }
    }

    private Object value(String name) {
        return shown.getOrDefault(name, () -> "missing").get();
    }

    private static final class Count implements Counter, Supplier<Long> {
        private long count;

        @Override
        public void inc() {
            count++;
        }

        @Override
        public void inc(long by) {
            count += by;
        }

        @Override
        public long getCount() {
            return count;
        }

        @Override
        public Long get() {
            return count;
        }
    }
}
