package dev.gittensory.github.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.Rest;
import dev.gittensory.intake.Delivery;
import dev.gittensory.reconcile.DeliveryLog;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The log of deliveries that GitHub keeps for the App. */
public final class GitHubDeliveryLog implements DeliveryLog {

    private static final String DELIVERIES = "/app/hook/deliveries";

    /** As GitHub makes them; they become keys of ours. */
    private static final Pattern GUID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final GitHubClients clients;

    /** Read through these clients. */
    public GitHubDeliveryLog(GitHubClients clients) {
        this.clients = clients;
    }

    @Override
    public Page page(String cursor) {
        Rest.Page page = clients.asApp(
                session -> session.rest().page(cursor.equals(LATEST) ? DELIVERIES + "?per_page=100" : cursor));
        return new Page(
                StreamSupport.stream(page.content().spliterator(), false)
                        .map(GitHubDeliveryLog::entry)
                        .filter(entry -> GUID.matches(entry.delivery()))
                        .toList(),
                page.next());
    }

    @Override
    public Optional<Delivery> find(Entry entry) {
        return clients.asApp(session -> session.rest().find(DELIVERIES + "/" + entry.attempt()))
                .map(delivery -> delivery.path("request").path("payload"))
                .filter(JsonNode::isObject)
                .map(payload -> new Delivery(entry.delivery(), entry.event(), entry.action(), payload.toString()));
    }

    /** Has the latest ping delivered again; false if the last hundred deliveries hold none. */
    boolean redeliverPing() {
        return clients.asApp(session -> {
            JsonNode page = session.rest().get(DELIVERIES + "?per_page=100");
            Optional<JsonNode> ping = StreamSupport.stream(page.spliterator(), false)
                    .filter(delivery -> delivery.path("event").asText().equals("ping"))
                    .findFirst();
            if (ping.isPresent()) {
                session.rest()
                        .send("POST", DELIVERIES + "/" + ping.get().path("id").asLong() + "/attempts", null);
            }
            return ping.isPresent();
        });
    }

    private static Entry entry(JsonNode json) {
        return new Entry(
                json.path("id").asLong(),
                json.path("guid").asText(),
                at(json),
                json.path("event").asText(),
                json.path("action").asText("")); // null where the event has none
    }

    /** One without a time counts as old, so that it is no reason to read on. */
    private static Instant at(JsonNode json) {
        try {
            return Instant.parse(json.path("delivered_at").asText());
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
