package dev.gittensory.health;

import static java.util.Objects.requireNonNull;

import dev.gittensory.domain.ProductEvent;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The log and the metrics of the product, listening to events as they do in the container. */
public final class Listeners {

    private final ProductLog log = new ProductLog();
    private final ProductMetrics metrics = new ProductMetrics();
    private final PostMetrics posts = new PostMetrics();
    private final Map<String, Long> counters = new ConcurrentHashMap<>();
    private final Map<String, Supplier<?>> gauges = new ConcurrentHashMap<>();

    public Listeners() {
        metrics.registry = (MetricRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MetricRegistry.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("counter") && arguments[0] instanceof Metadata metadata) {
                        return counter(metadata.getName(), arguments.length > 1 ? (Tag[]) arguments[1] : new Tag[0]);
                    }
                    if (method.getName().equals("gauge") && arguments[0] instanceof Metadata metadata) {
                        gauges.put(metadata.getName(), (Supplier<?>) arguments[1]);
                        return null;
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
        posts.registry = metrics.registry;
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
        } else if (event instanceof ProductEvent.DeliveryReceived received) {
            metrics.on(received);
        } else if (event instanceof ProductEvent.DeliveryTriaged triaged) {
            metrics.on(triaged);
            log.on(triaged);
        } else if (event instanceof ProductEvent.KeyChanged changed) {
            log.on(changed);
        } else if (event instanceof ProductEvent.PostEnded ended) {
            posts.on(ended);
            log.on(ended);
        } else {
            onMoney(event);
        }
    }

    private void onMoney(ProductEvent event) {
        if (event instanceof ProductEvent.BudgetWarning warning) {
            metrics.on(warning);
            log.on(warning);
        } else if (event instanceof ProductEvent.BudgetExhausted exhausted) {
            metrics.on(exhausted);
            log.on(exhausted);
        } else if (event instanceof ProductEvent.MoneySpent money) {
            metrics.on(money);
        } else if (event instanceof ProductEvent.DeadLettersGrew grown) {
            metrics.on(grown);
            log.on(grown);
        } else if (event instanceof ProductEvent.PriceMissing missing) {
            log.on(missing);
        }
    }

    /** What the container does when the application starts. */
    public void start() {
        metrics.start(this);
    }

    /** What a gauge shows. */
    public Object gauge(String name) {
        return requireNonNull(gauges.get(name), name).get();
    }

    /** Whether a counter with these labels is there, if only as zero. */
    public boolean exists(String name, String... labels) {
        return counters.containsKey(key(name, labels));
    }

    /** The value of a counter with these labels, written {@code name=value}, in any order. */
    public long counter(String name, String... labels) {
        return counters.getOrDefault(key(name, labels), 0L);
    }

    private static String key(String name, String... labels) {
        return name + Arrays.stream(labels).sorted().toList();
    }

    private Counter counter(String name, Tag[] tags) {
        Map<String, String> sorted = new TreeMap<>();
        Arrays.stream(tags).forEach(tag -> sorted.put(tag.getTagName(), tag.getTagValue()));
        String key = name
                + sorted.entrySet().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.toList());
        counters.putIfAbsent(key, 0L);
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
