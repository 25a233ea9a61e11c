package dev.gittensory.enrich.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gittensory.domain.Endpoint;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.testkit.FakeRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HttpRegistriesTest extends RegistryFixture {

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
        registry.send(200 * BoundedFetch.LARGEST);
        assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_RESPONSE_TOO_LARGE);
        assertThat(registry.sent()).as("bytes until it hung up").isLessThan(100L * BoundedFetch.LARGEST);
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
    void beginsNoCallBeyondTheTimeOfASession() {
        Registries.Session session = session();
        session.get("/");
        now.addAndGet(ALLOWANCE.minusNanos(1).toNanos());
        session.get("/");
        now.addAndGet(1);

        assertThat(reason(() -> session.get("/"))).isEqualTo(EnrichReason.OSV_TIMEOUT);
        assertThat(session().get("/")).as("the endpoint is well").isPresent();
    }

    @Test
    void triesAConnectionThatBreaksOnceMore() {
        AtomicInteger tries = new AtomicInteger();
        registry.behave(exchange -> {
            if (tries.incrementAndGet() > 1) {
                FakeRegistry.answer(exchange, 200, "{}");
            }
        });

        assertThat(session().get("/")).isPresent();
        assertThat(tries).hasValue(2);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() throws InterruptedException {
        registry.hang();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                session().get("/");
            } catch (CancellationException e) {
                thrown.set(e);
            }
        });
        caller.start();
        while (registry.requests().isEmpty() && caller.isAlive()) {
            Thread.sleep(5);
        }
        caller.interrupt();
        caller.join(10_000);

        assertThat(caller.isAlive()).isFalse();
        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesAnEndpointThatIsSwitchedOff() {
        HttpRegistries none = new HttpRegistries(Map.of(), new BoundedFetch(executor), ALLOWANCE, now::get);

        assertThatThrownBy(() -> none.open(Endpoint.OSV)).isInstanceOf(IllegalArgumentException.class);
    }
}
