package dev.gittensory.enrich.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gittensory.domain.Endpoint;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.testkit.FakeRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** Registries over real HTTP, on a clock that the test turns. */
@Timeout(60)
abstract class RegistryFixture {

    static final Duration ALLOWANCE = Duration.ofSeconds(4);

    final FakeRegistry registry = new FakeRegistry();
    final ExecutorService executor = Executors.newCachedThreadPool();
    final AtomicLong now = new AtomicLong();
    final HttpRegistries registries = registries(registry.address());

    @AfterEach
    void stop() {
        registry.close();
        executor.shutdownNow();
    }

    Registries.Session session() {
        return registries.open(Endpoint.OSV);
    }

    /** So that the circuit stays closed. */
    void reset() {
        registry.answer(200, "{}");
        session().get("/");
    }

    HttpRegistries registries(URI address) {
        return new HttpRegistries(
                Map.of(Endpoint.OSV, address, Endpoint.DEPSDEV, address),
                new BoundedFetch(executor),
                ALLOWANCE,
                now::get);
    }

    static JsonNode question() {
        return JsonNodeFactory.instance.objectNode();
    }

    static EnrichReason reason(Runnable call) {
        DegradedException thrown = catchThrowableOfType(DegradedException.class, call::run);
        assertThat(thrown).hasMessageNotContaining("secret").hasNoCause();
        return thrown.reason();
    }
}
