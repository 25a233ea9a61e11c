package dev.gittensory.webhook;

import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.CurrentApp;
import dev.gittensory.config.Secret;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.ProductEvent.DeliveryReceived;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.intake.Delivery;
import dev.gittensory.intake.DeliveryQueue;
import dev.gittensory.intake.GitHubEvent;
import dev.gittensory.pipeline.QueueUnavailableException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes deliveries in: refuse, verify, hand over. The order is part of the contract. Until the signature is found to be
 * right, a request is anybody's, so nothing of it is used but its headers and the digest of its bytes.
 */
@Dependent
class Intake {

    private static final Logger LOG = System.getLogger(Intake.class.getName());

    private final BodyReader bodies = new BodyReader(System::nanoTime);
    private final CurrentApp app;
    private final DeliveryQueue queue;
    private final Event<ProductEvent> events;

    @Inject
    Intake(CurrentApp app, DeliveryQueue queue, Event<ProductEvent> events) {
        this.app = app;
        this.queue = queue;
        this.events = events;
    }

    Receipt take(DeliveryHeaders headers, InputStream body) {
        Receipt receipt = receive(headers, body);
        String event = headers.event() == null ? "" : headers.event();
        events.fire(new DeliveryReceived(GitHubEvent.labelOf(event), receipt.label()));
        return receipt;
    }

    private Receipt receive(DeliveryHeaders headers, InputStream body) {
        Optional<Refusal> problem = headers.problem();
        if (problem.isPresent()) {
            return new Receipt.Refused(problem.get());
        }
        Secret secret = app.credentials().map(AppCredentials::webhookSecret).orElse(null);
        // an empty key is one that everybody knows
        if (secret == null || secret.reveal().isEmpty()) {
            return new Receipt.Refused(Refusal.NO_WEBHOOK_SECRET);
        }
        if (headers.announcesMoreThan(BodyReader.LIMIT)) {
            return new Receipt.Refused(Refusal.PAYLOAD_TOO_LARGE);
        }
        String signature = Objects.requireNonNull(headers.signature());
        return bodies.read(
                body,
                bytes -> Signature.isValid(signature, bytes, secret)
                        ? handOver(headers, bytes)
                        : new Receipt.Refused(Refusal.SIGNATURE_INVALID));
    }

    private Receipt handOver(DeliveryHeaders headers, byte[] bytes) {
        String name = Objects.requireNonNull(headers.event());
        GitHubEvent event = GitHubEvent.of(name).orElse(null);
        if (event == null) {
            return new Receipt.Ignored(WebhookReason.UNKNOWN_EVENT);
        }
        String action = Action.in(bytes).orElse(null);
        if (action == null) {
            return new Receipt.Refused(Refusal.BODY_NOT_JSON);
        }
        if (!event.listensTo(action)) {
            return new Receipt.Ignored(WebhookReason.UNKNOWN_ACTION);
        }
        if (event == GitHubEvent.PING) {
            return new Receipt.Ignored(WebhookReason.NO_REVIEW_ASKED);
        }
        String id = Objects.requireNonNull(headers.delivery());
        return send(new Delivery(id, name, action, new String(bytes, StandardCharsets.UTF_8)));
    }

    private Receipt send(Delivery delivery) {
        try {
            queue.send(delivery);
            return new Receipt.Queued();
        } catch (QueueUnavailableException e) {
            LOG.log(Logger.Level.WARNING, "A delivery was refused because the message broker did not take it", e);
            return new Receipt.Refused(Refusal.QUEUE_UNAVAILABLE);
        }
    }
}
