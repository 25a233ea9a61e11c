package dev.gittensory.enrich.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpRegistriesTest {

    private final FakeRegistry registry = new FakeRegistry();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final AtomicLong now = new AtomicLong();
    private final HttpRegistries registries = registries(registry.address());

    @AfterEach
    void stop() {
        registry.close();
        executor.shutdownNow();
    }

    @Test
    void getsADocumentBelowTheBaseAddress() {
        registry.answer(200, "{\"a\":1}");
        JsonNode answer = registries(URI.create(registry.address() + "/mirror"))
                .open(Endpoint.DEPSDEV)
                .get("/v3/systems/npm/packages/%40scope%2Fname")
                .orElseThrow();

        assertThat(answer.path("a").asInt()).isEqualTo(1);
        assertThat(registry.requests()).containsExactly("GET /mirror/v3/systems/npm/packages/%40scope%2Fname");
    }

    @Test
    void postsAQuestion() {
        registry.answer(200, "[1]");
        JsonNode answer =
                session().post("/v1/q", JsonNodeFactory.instance.objectNode().put("ä", "\n"));

        assertThat(answer.isArray()).isTrue();
        assertThat(registry.requests()).containsExactly("POST /v1/q {\"ä\":\"\\n\"}");
    }

    @Test
    void tellsADocumentThatIsNotThereFromAFailure() {
        registry.answer(404, "not json");

        assertThat(session().get("/x")).isEmpty();
        assertThat(reason(() -> session().post("/x", question()))).isEqualTo(EnrichReason.OSV_HTTP_ERROR);
    }

    @Test
    void namesEachFaultAndNothingOfTheAnswer() {
        registry.answer(500, "secret");
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_HTTP_ERROR);
        registry.answer(302, "secret");
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_HTTP_ERROR);
        reset();
        registry.answer(200, "{\"a\":\"secret");
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_INVALID_JSON);
        registry.answer(200, "");
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_INVALID_JSON);
        reset();
        registry.answer(200, "{} {}");
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_INVALID_JSON);
        registry.answer(200, "\"text\"");
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_INVALID_JSON);
        reset();
        registry.answer(200, "[".repeat(100_000));
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_INVALID_JSON);
    }

    @Test
    void readsAsMuchAsItMayAndHangsUpBehindThat() {
        registry.answer(200, "[" + " ".repeat(BoundedFetch.LARGEST - 2) + "]");
        assertThat(session().get("/")).isPresent();
        registry.answer(200, "[" + " ".repeat(BoundedFetch.LARGEST - 1) + "]");
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_RESPONSE_TOO_LARGE);
        registry.send(5 * BoundedFetch.LARGEST);
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_RESPONSE_TOO_LARGE);
    }

    @Test
    void waitsForAWholeAnswerOnlySoLong() {
        registry.hang();
        long start = System.nanoTime();
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_TIMEOUT);
        registry.drip();
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_TIMEOUT);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(BoundedFetch.LONGEST.multipliedBy(2).minusMillis(50))
                .isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void saysThatNobodyIsThere() {
        registry.close();

        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_NETWORK_ERROR);
    }

    @Test
    void limitsTheCallsOfOneSessionAndNotOfTheNext() {
        Registries.Session session = session();
        for (int i = 0; i < HttpRegistries.MOST_CALLS; i++) {
            session.get("/");
        }

        assertThat(reason(() -> session.get("/"))).isEqualTo(EnrichReason.OSV_CALL_CAP);
        assertThat(session().get("/")).isPresent();
        assertThat(registry.requests()).hasSize(HttpRegistries.MOST_CALLS + 1);
    }

    @Test
    void leavesAnEndpointAloneForHalfAMinuteThatFailedThreeTimes() {
        registry.answer(500, "");
        for (int i = 0; i < 3; i++) {
            assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_HTTP_ERROR);
        }
        registry.answer(200, "{}");

        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.CIRCUIT_OPEN);
        assertThat(registries.open(Endpoint.DEPSDEV).get("/"))
                .as("another endpoint")
                .isPresent();
        assertThat(registry.requests()).hasSize(4);
        now.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(session().get("/")).isPresent();
        assertThat(session().get("/")).isPresent();
    }

    @Test
    void leavesAnEndpointAloneForAsLongAsItAsksButNotLonger() {
        registry.limit(Duration.ofSeconds(120));
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_HTTP_ERROR);
        now.addAndGet(Duration.ofSeconds(119).toNanos());
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.CIRCUIT_OPEN);
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        registry.limit(Duration.ofDays(365));
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_HTTP_ERROR);
        now.addAndGet(Duration.ofMinutes(5).toNanos());
        registry.answer(200, "{}");
        assertThat(session().get("/")).isPresent();
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        registry.hang();
        Thread caller = Thread.currentThread();
        CompletableFuture.runAsync(() -> {
            while (registry.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            caller.interrupt();
        });

        assertThatThrownBy(() -> session().get("/")).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void refusesAnEndpointThatIsSwitchedOff() {
        HttpRegistries none = new HttpRegistries(Map.of(), new BoundedFetch(executor), now::get);

        assertThatThrownBy(() -> none.open(Endpoint.OSV)).isInstanceOf(IllegalArgumentException.class);
    }

    private Registries.Session session() {
        return registries.open(Endpoint.OSV);
    }

    /** So that the circuit stays closed. */
    private void reset() {
        registry.answer(200, "{}");
        session().get("/");
    }

    private HttpRegistries registries(URI address) {
        return new HttpRegistries(
                Map.of(Endpoint.OSV, address, Endpoint.DEPSDEV, address), new BoundedFetch(executor), now::get);
    }

    private static JsonNode question() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static EnrichReason reason(Runnable call) {
        DegradedException thrown = catchThrowableOfType(DegradedException.class, call::run);
        assertThat(thrown).hasMessageNotContaining("secret").hasNoCause();
        return thrown.reason();
    }
}
