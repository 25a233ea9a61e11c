package dev.gittensory.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.testkit.Service.Reply;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What GitHub sees of the service, and what strangers see who pretend to be GitHub. */
interface WebhookContract extends Deployed {

    String PATH = "/webhooks/github";
    String INSTALLED = "{\"action\":\"created\",\"installation\":{\"id\":1}}";

    /** The secret that the service was started with. */
    String webhookSecret();

    @Test
    default void bringsASignedDeliveryToItsEndOnce() {
        String delivery = UUID.randomUUID().toString();
        double before = triaged("no_review_asked");
        double duplicates = triaged("duplicate_delivery");

        Reply reply = send(signed("installation", delivery, INSTALLED));
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.text()).isEqualTo("{\"status\":\"queued\"}");
        awaitTriaged("no_review_asked", before + 1);

        assertThat(send(signed("installation", delivery, INSTALLED)).status()).isEqualTo(202);
        awaitTriaged("duplicate_delivery", duplicates + 1);
    }

    @Test
    default void bringsTheLargestDeliveryToItsEnd() {
        double before = triaged("no_review_asked");
        String start = INSTALLED.substring(0, INSTALLED.length() - 1) + ",\"x\":\"";
        String largest = start + "x".repeat(25 * 1024 * 1024 - start.length() - 2) + "\"}";

        assertThat(send(signed("installation", UUID.randomUUID().toString(), largest))
                        .status())
                .isEqualTo(202);
        awaitTriaged("no_review_asked", before + 1);
    }

    @Test
    default void saysWhyADeliveryAsksForNothing() {
        assertThat(ignored("star", "{\"action\":\"created\"}")).isEqualTo("unknown_event");
        assertThat(ignored("pull_request", "{\"action\":\"labeled\"}")).isEqualTo("unknown_action");
        assertThat(ignored("ping", "{\"zen\":\"x\"}")).isEqualTo("no_review_asked");
    }

    private String ignored(String event, String body) {
        Reply reply = send(signed(event, UUID.randomUUID().toString(), body));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("status").asText()).isEqualTo("ignored");
        return reply.json().path("reason").asText();
    }

    @Test
    default void refusesWhatIsNotGitHubs() {
        refuses(401, "signature_invalid", unsigned().header("X-Hub-Signature-256", "sha256=" + "0".repeat(64)));
        refuses(400, "headers_invalid", unsigned());
        refuses(400, "headers_invalid", service().bare(PATH).header("Content-Type", "application/json"));
        refuses(
                401,
                "signature_invalid",
                service()
                        .request(PATH)
                        .header("Content-Type", "application/json")
                        .header("X-GitHub-Event", "ping")
                        .header("X-GitHub-Delivery", "operator")
                        .header("X-Hub-Signature-256", "none"));
    }

    @Test
    default void refusesAFormAndSaysWhatToChoose() {
        HttpRequest.Builder form = service()
                .bare(PATH)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-GitHub-Event", "ping")
                .header("X-GitHub-Delivery", "form")
                .header("X-Hub-Signature-256", signature("payload=%7B%7D"))
                .POST(BodyPublishers.ofString("payload=%7B%7D"));

        Reply reply = send(form);
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.json().path("detail").asText()).contains("application/json");
    }

    /** Without Content-Length, so that it has to be noticed while it is read. */
    @Test
    default void refusesWhatIsTooLarge() {
        byte[] large = new byte[25 * 1024 * 1024 + 1];
        HttpRequest.BodyPublisher chunked = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large));

        Reply reply =
                send(unsigned().header("X-Hub-Signature-256", "sha256=none").POST(chunked));
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().path("code").asText()).isEqualTo("payload_too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/github", "/api/webhooks/github", "/webhooks/v1/previews", "/webhooks/other"})
    default void isNotThereUnderAnotherAddress(String path) {
        assertThat(send(service().request(path).POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    default void takesNoOtherMethod() {
        Reply reply = send(service().bare(PATH).GET());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    private void refuses(int status, String code, HttpRequest.Builder request) {
        Reply reply = send(request.POST(BodyPublishers.ofString(INSTALLED)));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
    }

    private HttpRequest.Builder unsigned() {
        return service()
                .bare(PATH)
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", "installation")
                .header("X-GitHub-Delivery", UUID.randomUUID().toString());
    }

    private HttpRequest.Builder signed(String event, String delivery, String body) {
        return service()
                .bare(PATH)
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", delivery)
                .header("X-Hub-Signature-256", signature(body))
                .POST(BodyPublishers.ofString(body));
    }

    private Reply send(HttpRequest.Builder request) {
        return service().send(request);
    }

    private String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(webhookSecret().getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitTriaged(String reason, double count) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (triaged(reason) < count && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(triaged(reason)).isEqualTo(count);
    }

    private double triaged(String reason) {
        return send(service().bare("/metrics").GET())
                .text()
                .lines()
                .filter(line -> line.startsWith("gittensory_deliveries_triaged_total{"))
                .filter(line -> Arrays.asList("event=\"installation\"", "reason=\"" + reason + "\"").stream()
                        .allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }
}
