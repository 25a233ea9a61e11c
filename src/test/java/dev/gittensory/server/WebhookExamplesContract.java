package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.testkit.Service.Reply;
import dev.gittensory.testkit.WebhookExamples;
import dev.gittensory.testkit.WebhookExamples.Example;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everything that GitHub is known to have sent to somebody, and variations of it. */
interface WebhookExamplesContract extends Deployed {

    /** Of docs/webhooks.md: what is queued. Everything else is answered 200 and ignored. */
    Map<String, Set<String>> QUEUED = Map.of(
            "pull_request",
            Set.of("opened", "reopened", "synchronize", "ready_for_review", "edited"),
            "check_run",
            Set.of("rerequested", "requested_action"),
            "check_suite",
            Set.of("rerequested"),
            "issue_comment",
            Set.of("created"),
            "installation",
            Set.of("created", "deleted", "suspend", "unsuspend", "new_permissions_accepted"),
            "installation_repositories",
            Set.of("added", "removed"));

    List<String> QUEUES = List.of("gittensory.deliveries", "gittensory.reviews");

    /** The secret that the service was started with. */
    String webhookSecret();

    @Test
    default void everyDeliveryIsAnsweredAsDocumentedAndLeavesNothingBehind() {
        List<Example> examples = new ArrayList<>(WebhookExamples.all());
        assertThat(examples).hasSize(329);
        for (String action : List.of("opened", "synchronize")) {
            Example opened = WebhookExamples.withInstallation(WebhookExamples.first("pull_request", action), 99);
            examples.add(WebhookExamples.ofCommit(opened, "a"));
            examples.add(WebhookExamples.ofCommit(WebhookExamples.fork(opened), "b"));
            examples.add(WebhookExamples.ofCommit(WebhookExamples.withoutHeadRepository(opened), "c"));
            examples.add(WebhookExamples.ofCommit(WebhookExamples.byBot(opened, "robot[bot]"), "d"));
            examples.add(WebhookExamples.withoutInstallation(opened));
            examples.add(WebhookExamples.edited(opened));
        }
        Example comment = WebhookExamples.withInstallation(WebhookExamples.first("issue_comment", "created"), 99);
        examples.add(comment);
        examples.add(WebhookExamples.byBot(comment, "robot[bot]"));
        QUEUES.forEach(this::awaitEmpty); // whatever other tests have left under way is not counted here
        double triaged = sum("gittensory_deliveries_triaged_total", "");
        double requested = requested();
        double ended = sum("gittensory_reviews_total", "");
        double dead = sum("gittensory_dead_letters_total", "");

        List<String> signatures = WebhookExamples.sign(
                webhookSecret(), examples.stream().map(Example::body).toList());
        int queued = 0;
        for (int i = 0; i < examples.size(); i++) {
            queued += answeredAsDocumented(examples.get(i), signatures.get(i)) ? 1 : 0;
        }

        assertThat(queued).isGreaterThan(30);
        await("triaged", "gittensory_deliveries_triaged_total", triaged + queued);
        double asked = requested() - requested;
        assertThat(asked).as("reviews that were asked for").isGreaterThanOrEqualTo(6);
        await("ended", "gittensory_reviews_total", ended + asked);
        QUEUES.forEach(this::awaitEmpty);
        assertThat(sum("gittensory_dead_letters_total", "")).isEqualTo(dead);
    }

    private boolean answeredAsDocumented(Example example, String signature) {
        Reply reply = service()
                .send(service()
                        .bare("/webhooks/github")
                        .header("Content-Type", "application/json")
                        .header("X-GitHub-Event", example.event())
                        .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                        .header("X-Hub-Signature-256", signature)
                        .POST(BodyPublishers.ofString(example.body())));
        boolean queued = QUEUED.getOrDefault(example.event(), Set.of()).contains(example.action());
        assertThat(reply.status()).as(example + ": " + reply.text()).isEqualTo(queued ? 202 : 200);
        assertThat(reply.json().path("status").asText()).as(example.name()).isEqualTo(queued ? "queued" : "ignored");
        return queued;
    }

    /** Bots have a review that says that there is none; what was left alone as known was requested before. */
    private double requested() {
        return sum("gittensory_deliveries_triaged_total", "result=\"queued\"")
                + sum("gittensory_deliveries_triaged_total", "reason=\"bot_excluded\"");
    }

    private void await(String what, String metric, double count) {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (sum(metric, "") < count && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(sum(metric, "")).as(what).isEqualTo(count);
    }

    /** A message is acknowledged a moment after what it asks for has been counted. */
    private void awaitEmpty(String queue) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (sum("gittensory_queue_depth", "queue=\"" + queue + "\"") > 0
                && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(sum("gittensory_queue_depth", "queue=\"" + queue + "\""))
                .as(queue)
                .isZero();
    }

    private double sum(String metric, String label) {
        return service()
                .send(service().bare("/metrics").GET())
                .text()
                .lines()
                .filter(line -> line.startsWith(metric + "{") && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
