package dev.gittensory.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.Secret;
import dev.gittensory.domain.ProductEvent.DeliveryReceived;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.intake.Delivery;
import dev.gittensory.pipeline.QueueUnavailableException;
import dev.gittensory.testkit.RecordedEvents;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private static final String SECRET = "known to the test";
    private static final String ID = "72d3162e-cc78-11e3-81ab-4c9367dc0958";
    private static final String OPENED = "{\"action\":\"opened\",\"number\":1}";

    private final List<Delivery> sent = new ArrayList<>();
    private final RecordedEvents events = new RecordedEvents();
    private Optional<AppCredentials> app = Optional.of(new AppCredentials(7, new Secret("key"), new Secret(SECRET)));
    private boolean broken;

    @Test
    void queuesWhatMayAskForSomething() throws Exception {
        assertThat(take("pull_request", OPENED)).isEqualTo(new Receipt.Queued());
        assertThat(sent).containsExactly(new Delivery(ID, "pull_request", "opened", OPENED));
        assertThat(told()).containsExactly("pull_request queued");
    }

    @ParameterizedTest
    @CsvSource({
        "star, created, UNKNOWN_EVENT",
        "pull_request, labeled, UNKNOWN_ACTION",
        "pull_request, '', UNKNOWN_ACTION",
        "issue_comment, edited, UNKNOWN_ACTION",
        "issue_comment, deleted, UNKNOWN_ACTION",
        "pull_request_review_comment, created, UNKNOWN_ACTION",
        "check_run, completed, UNKNOWN_ACTION",
        "check_suite, requested, UNKNOWN_ACTION",
        "ping, '', NO_REVIEW_ASKED"
    })
    void ignoresTheRestWithAReason(String event, String action, WebhookReason reason) throws Exception {
        String json = action.isEmpty() ? "{\"zen\":\"x\"}" : "{\"action\":\"" + action + "\"}";

        assertThat(take(event, json)).isEqualTo(new Receipt.Ignored(reason));
        assertThat(sent).isEmpty();
        assertThat(told()).containsExactly((reason == WebhookReason.UNKNOWN_EVENT ? "other" : event) + " ignored");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Pull_Request", "a b", "pull_request,ping", "x\u0000"})
    void refusesAnEventThatGitHubCannotHaveNamed(@Nullable String event) throws Exception {
        refuses(Refusal.HEADERS_INVALID, headers(event, ID, signature(OPENED), "application/json", null), OPENED);
        assertThat(told()).containsExactly("other headers_invalid");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a b", "'; --", "0123456789012345678901234567890123456789012345678901234567890123-"})
    void refusesADeliveryWithoutAPlausibleId(@Nullable String id) throws Exception {
        refuses(
                Refusal.HEADERS_INVALID,
                headers("pull_request", id, signature(OPENED), "application/json", null),
                OPENED);
    }

    @Test
    void refusesWhatIsNotSigned() throws Exception {
        refuses(Refusal.HEADERS_INVALID, headers("pull_request", ID, null, "application/json", null), OPENED);
        refuses(
                Refusal.SIGNATURE_INVALID,
                headers("pull_request", ID, signature(OPENED + " "), "application/json", null),
                OPENED);
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, true",
        ", true",
        "text/json, true",
        "application/json; charset=utf-8, false",
        "Application/JSON, false"
    })
    void takesJsonOnly(@Nullable String type, boolean refused) throws Exception {
        Receipt receipt = intake().take(headers("pull_request", ID, signature(OPENED), type, null), stream(OPENED));

        assertThat(receipt instanceof Receipt.Refused).isEqualTo(refused);
        assertThat(receipt.label()).isEqualTo(refused ? "unsupported_media_type" : "queued");
    }

    @Test
    void isNeverOpenWithoutASecret() throws Exception {
        app = Optional.empty();
        refuses(Refusal.NO_WEBHOOK_SECRET, signed("pull_request", OPENED), OPENED);

        app = Optional.of(new AppCredentials(7, new Secret("key"), new Secret("")));
        refuses(Refusal.NO_WEBHOOK_SECRET, signed("pull_request", OPENED), OPENED);
    }

    @Test
    void refusesATooLargeOneBeforeReadingIt() throws Exception {
        InputStream unread = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("it was read");
            }
        };

        assertThat(intake().take(
                                headers("ping", ID, "sha256=00", "application/json", "" + (BodyReader.LIMIT + 1)),
                                unread))
                .isEqualTo(new Receipt.Refused(Refusal.PAYLOAD_TOO_LARGE));
    }

    @Test
    void stopsReadingWhenMoreComesThanThereMayBe() throws Exception {
        byte[] large = new byte[BodyReader.LIMIT + 5000];
        ByteArrayInputStream body = new ByteArrayInputStream(large);

        assertThat(intake().take(headers("ping", ID, "sha256=00", "application/json", "12"), body))
                .isEqualTo(new Receipt.Refused(Refusal.PAYLOAD_TOO_LARGE));
        assertThat(body.available()).isEqualTo(4999);
    }

    @Test
    void takesTheLargestThatGitHubSends() throws Exception {
        String start = "{\"action\":\"opened\",\"x\":\"";
        String largest = start + "x".repeat(BodyReader.LIMIT - start.length() - 2) + "\"}";

        assertThat(take("pull_request", largest)).isEqualTo(new Receipt.Queued());
        assertThat(sent)
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.payload()).hasSize(BodyReader.LIMIT));
    }

    @Test
    void refusesABodyThatBreaksOff() throws Exception {
        InputStream broken = new FilterInputStream(stream(OPENED)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("reset");
            }
        };

        assertThat(intake().take(signed("pull_request", OPENED), broken))
                .isEqualTo(new Receipt.Refused(Refusal.BODY_INCOMPLETE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "\"opened\"", "{", "{\"a\":1", "{\"a\":1}}", "{\"action\"", "action=opened", "{]"})
    void refusesWhatIsNoJsonObject(String body) throws Exception {
        refuses(Refusal.BODY_NOT_JSON, signed("pull_request", body), body);
    }

    @Test
    void looksAtTheSignatureBeforeAnythingInside() throws Exception {
        refuses(Refusal.SIGNATURE_INVALID, headers("star", ID, "sha256=00", "application/json", null), "no JSON");
    }

    @Test
    void saysWhenTheQueueTakesNothing() throws Exception {
        broken = true;

        refuses(Refusal.QUEUE_UNAVAILABLE, signed("pull_request", OPENED), OPENED);
        assertThat(told()).containsExactly("pull_request queue_unavailable");
    }

    private void refuses(Refusal refusal, DeliveryHeaders headers, String body) {
        assertThat(intake().take(headers, stream(body))).isEqualTo(new Receipt.Refused(refusal));
        assertThat(sent).isEmpty();
    }

    private Receipt take(String event, String body) throws Exception {
        return intake().take(signed(event, body), stream(body));
    }

    private Intake intake() {
        return new Intake(
                () -> app,
                delivery -> {
                    if (broken) {
                        throw new QueueUnavailableException(new IllegalStateException("no broker"));
                    }
                    sent.add(delivery);
                },
                events);
    }

    private List<String> told() {
        return events.fired(DeliveryReceived.class).stream()
                .map(received -> received.event() + " " + received.result())
                .toList();
    }

    private static DeliveryHeaders signed(String event, String body) throws Exception {
        return headers(event, ID, signature(body), "application/json", "" + body.length());
    }

    private static DeliveryHeaders headers(
            @Nullable String event,
            @Nullable String id,
            @Nullable String signature,
            @Nullable String type,
            @Nullable String length) {
        return new DeliveryHeaders(event, id, signature, type, length);
    }

    private static String signature(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(UTF_8));
    }
}
