package dev.gittensory.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ProductEvent.DeliveryReceived;
import dev.gittensory.domain.ProductEvent.DeliveryTriaged;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.testkit.CapturedLog;
import org.junit.jupiter.api.Test;

class DeliveryEventsTest {

    private final Listeners listeners = new Listeners();

    @Test
    void everyAnswerIsCounted() {
        listeners.on(new DeliveryReceived("pull_request", "queued"));
        listeners.on(new DeliveryReceived("other", "signature_invalid"));
        listeners.on(new DeliveryReceived("other", "signature_invalid"));

        assertThat(listeners.counter("gittensory_deliveries_total", "event=pull_request", "result=queued"))
                .isEqualTo(1);
        assertThat(listeners.counter("gittensory_deliveries_total", "event=other", "result=signature_invalid"))
                .isEqualTo(2);
    }

    @Test
    void whatCameOfADeliveryIsCountedAndLogged() {
        try (CapturedLog log = new CapturedLog()) {
            listeners.on(new DeliveryTriaged("d-1", "pull_request", "queued", null));
            listeners.on(new DeliveryTriaged("d-2", "pull_request", "skipped", WebhookReason.DRAFT));

            assertThat(log.lines())
                    .containsExactly(
                            "delivery=d-1 event=pull_request result=queued reason=none",
                            "delivery=d-2 event=pull_request result=skipped reason=draft");
        }
        assertThat(listeners.counter(
                        "gittensory_deliveries_triaged_total", "event=pull_request", "result=skipped", "reason=draft"))
                .isEqualTo(1);
    }
}
