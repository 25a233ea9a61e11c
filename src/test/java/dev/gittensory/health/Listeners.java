package dev.gittensory.health;

import dev.gittensory.domain.ProductEvent;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The log and the metrics of the product, listening to events as they do in the container. */
public final class Listeners {

    private final ProductLog log = new ProductLog();
    private final ProductMetrics metrics = new ProductMetrics();
    private final Map<String, Long> counters = new ConcurrentHashMap<>();

    public Listeners() {
        metrics.registry = (MetricRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MetricRegistry.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("counter") && arguments[0] instanceof Metadata metadata) {
                        return counter(metadata.getName(), arguments.length > 1 ? (Tag[]) arguments[1] : new Tag[0]);
                    }
                    if (method.getName().equals("gauge")) {
                        return null;
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
        metrics.describeHistograms();
    }

    /** What the container does with an event. */
    public void on(ProductEvent event) {
        if (event instanceof ProductEvent.AnalyzerFinished finished) {
            metrics.on(finished);
        } else if (event instanceof ProductEvent.AnalyzerDegraded degraded) {
            log.on(degraded);
        } else if (event instanceof ProductEvent.StageFinished finished) {
            metrics.on(finished);
        } else if (event instanceof ProductEvent.ReviewFinished finished) {
            metrics.on(finished);
            log.on(finished);
        } else if (event instanceof ProductEvent.KeyChanged changed) {
            log.on(changed);
        }
    }

    /** The value of a counter with these labels, written {@code name=value}, in any order. */
    public long counter(String name, String... labels) {
        return counters.getOrDefault(name + Arrays.stream(labels).sorted().toList(), 0L);
    }

    private Counter counter(String name, Tag[] tags) {
        Map<String, String> sorted = new TreeMap<>();
        Arrays.stream(tags).forEach(tag -> sorted.put(tag.getTagName(), tag.getTagValue()));
        String key = name
                + sorted.entrySet().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.toList());
        return new Counter() {
            @Override
            public void inc() {
                inc(1);
            }

            @Override
            public void inc(long by) {
                counters.merge(key, by, Long::sum);
            }

            @Override
            public long getCount() {
                return counters.getOrDefault(key, 0L);
            }
        };
    }
}
