package dev.gittensory.enrich.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Endpoint;
import dev.gittensory.domain.EnrichReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When an endpoint is left alone, and when not. */
class RegistryCircuitsTest extends RegistryFixture {

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
    void takesADocumentThatIsNotThereForASignOfLife() {
        registry.answer(500, "");
        for (int i = 0; i < 3; i++) {
            assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_HTTP_ERROR);
        }
        now.addAndGet(Duration.ofSeconds(30).toNanos());
        registry.answer(404, "");
        assertThat(session().get("/")).isEmpty();
        assertThat(session().get("/")).isEmpty();
    }

    @Test
    void doesNotHoldTheQuestionsOfOneChangeAgainstAnEndpoint() {
        for (int i = 0; i < 4; i++) {
            registry.answer(400, "");
            assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_HTTP_ERROR);
            registry.send(2 * BoundedFetch.LARGEST);
            assertThat(reason(() -> session().get("/"))).isEqualTo(EnrichReason.OSV_RESPONSE_TOO_LARGE);
        }
        registry.answer(200, "{}");
        assertThat(session().get("/")).isPresent();
    }
}
