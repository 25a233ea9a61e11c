package dev.gittensory.health;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * A Prometheus histogram of durations in seconds: {@code _bucket}, {@code _sum} and {@code _count}, which add up over
 * nodes.
 *
 * <p>Made of gauges, because the server's own timers mix nanoseconds and seconds in one metric (Payara 6.2025.10: the
 * sum in seconds, the quantiles in nanoseconds under the same name).
 */
final class DurationHistogram {

    /** Upper bounds in seconds: from a deterministic review to two slow models. */
    private static final double[] BOUNDS = {0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300};

    private final MetricRegistry registry;
    private final String name;
    private final String description;
    private final Map<List<Tag>, Series> series = new ConcurrentHashMap<>();

    DurationHistogram(MetricRegistry registry, String name, String description) {
        this.registry = registry;
        this.name = name;
        this.description = description;
    }

    /** Adds a duration; a negative one, from a clock that was set back, counts as zero. */
    void record(Duration duration, Tag... tags) {
        double seconds = Math.max(0, duration.toNanos() / 1e9);
        series.computeIfAbsent(List.of(tags), this::register).add(seconds);
    }

    private Series register(List<Tag> tags) {
        Series created = new Series();
        for (int i = 0; i < BOUNDS.length; i++) {
            int bucket = i;
            gauge("_bucket", () -> created.upTo(bucket), tags, new Tag("le", String.valueOf(BOUNDS[i])));
        }
        gauge("_bucket", created.count::sum, tags, new Tag("le", "+Inf"));
        gauge("_count", created.count::sum, tags);
        gauge("_sum", created.sum::sum, tags);
        return created;
    }

    private void gauge(String suffix, Supplier<Number> value, List<Tag> tags, Tag... more) {
        Metadata metadata = Metadata.builder()
                .withName(name + suffix)
                .withDescription(description)
                .build();
        Tag[] all = Stream.concat(tags.stream(), Arrays.stream(more)).toArray(Tag[]::new);
        registry.gauge(metadata, value, all);
    }

    private static final class Series {
        final LongAdder[] buckets =
                IntStream.range(0, BOUNDS.length).mapToObj(i -> new LongAdder()).toArray(LongAdder[]::new);
        final LongAdder count = new LongAdder();
        final DoubleAdder sum = new DoubleAdder();

        void add(double seconds) {
            for (int i = 0; i < BOUNDS.length; i++) {
                if (seconds <= BOUNDS[i]) {
                    buckets[i].increment();
                }
            }
            count.increment();
            sum.add(seconds);
        }

        long upTo(int bucket) {
            return buckets[bucket].sum();
        }
    }
}
