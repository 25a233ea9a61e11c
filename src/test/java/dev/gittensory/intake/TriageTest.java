package dev.gittensory.intake;

import static dev.gittensory.intake.Payloads.pullRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.ProductEvent.DeliveryTriaged;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.intake.Deliveries.Processed;
import dev.gittensory.pipeline.QueueUnavailableException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {

    private static final String OPENED = pullRequest().text();

    private final Intakes intakes = new Intakes();

    @Test
    void recordsWhatCameOfADelivery() {
        Triaged.Queued queued = (Triaged.Queued) intakes.handle("d", "pull_request", "opened", OPENED);
        intakes.handle("e", "star", "created", "{}");

        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        assertThat(intakes.deliveries.processed.values())
                .containsExactlyInAnyOrder(
                        new Processed("d", "pull_request", "opened", "queued", null, queued.review(), now),
                        new Processed("e", "star", "created", "ignored", WebhookReason.UNKNOWN_EVENT, null, now));
        assertThat(intakes.events.fired())
                .containsExactly(
                        new DeliveryTriaged("d", "pull_request", "queued", null),
                        new DeliveryTriaged("e", "other", "ignored", WebhookReason.UNKNOWN_EVENT));
    }

    @Test
    void doesNothingForADeliveryThatWasProcessed() {
        intakes.handle("d", "pull_request", "opened", OPENED);

        assertThat(intakes.handle("d", "pull_request", "opened", OPENED))
                .isEqualTo(new Triaged.Ignored(WebhookReason.DUPLICATE_DELIVERY));
        assertThat(intakes.reviews.asked).hasSize(1);
        assertThat(intakes.deliveries.processed.values())
                .extracting(Processed::result)
                .containsExactly("queued");
    }

    @Test
    void processesADeliveryAgainThatWasOnlySeen() {
        intakes.reviews.failure = Optional.of(new QueueUnavailableException(new IllegalStateException("no broker")));
        assertThatThrownBy(() -> intakes.handle("d", "pull_request", "opened", OPENED))
                .isInstanceOf(QueueUnavailableException.class);
        assertThat(intakes.deliveries.processed).isEmpty();

        intakes.reviews.failure = Optional.empty();
        assertThat(intakes.handle("d", "pull_request", "opened", OPENED)).isInstanceOf(Triaged.Queued.class);
    }

    @Test
    void requestsNothingTwiceWhenOnlyTheRecordFailed() {
        intakes.deliveries.failure = Optional.of(new IllegalStateException("no database"));
        assertThatThrownBy(() -> intakes.handle("d", "pull_request", "opened", OPENED))
                .isInstanceOf(IllegalStateException.class);

        intakes.deliveries.failure = Optional.empty();
        assertThat(intakes.handle("d", "pull_request", "opened", OPENED))
                .isEqualTo(new Triaged.Ignored(WebhookReason.ALREADY_REQUESTED));
    }

    @ParameterizedTest
    @CsvSource({
        "star, created, UNKNOWN_EVENT",
        "pull_request, closed, UNKNOWN_ACTION",
        "pull_request_review_comment, created, UNKNOWN_ACTION",
        "installation, created, NO_REVIEW_ASKED",
        "installation_repositories, added, NO_REVIEW_ASKED",
        "ping, '', NO_REVIEW_ASKED"
    })
    void ignoresWhatAsksForNothing(String event, String action, WebhookReason reason) {
        assertThat(intakes.handle("d", event, action, "no JSON")).isEqualTo(new Triaged.Ignored(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "{", "{} {}", "nonsense", "{\"a\":1e999999999999}"})
    void recordsWhatIsNoPayload(String json) {
        assertThat(intakes.handle("d", "pull_request", "opened", json)).isInstanceOf(Triaged.Ignored.class);
        assertThat(intakes.deliveries.processed).containsKey("d");
    }
}
