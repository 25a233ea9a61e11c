package dev.gittensory.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.domain.WebhookReason;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReplyTest {

    @Test
    void saysThatADeliveryIsQueued() {
        Reply reply = Reply.to(new Receipt.Queued());

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.type()).isEqualTo("application/json");
        assertThat(reply.body()).isEqualTo("{\"status\":\"queued\"}");
    }

    @Test
    void saysWhyADeliveryIsIgnored() {
        Reply reply = Reply.to(new Receipt.Ignored(WebhookReason.UNKNOWN_EVENT));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"status\":\"ignored\",\"reason\":\"unknown_event\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "HEADERS_INVALID, 400",
        "UNSUPPORTED_MEDIA_TYPE, 415",
        "NO_WEBHOOK_SECRET, 503",
        "PAYLOAD_TOO_LARGE, 413",
        "OVERLOADED, 503",
        "BODY_INCOMPLETE, 400",
        "SIGNATURE_INVALID, 401",
        "BODY_NOT_JSON, 400",
        "QUEUE_UNAVAILABLE, 503"
    })
    void hasAStatusForEachRefusal(Refusal refusal, int status) {
        assertThat(Reply.to(new Receipt.Refused(refusal)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void writesRefusalsAsProblems(Refusal refusal) throws IOException {
        Reply reply = Reply.to(new Receipt.Refused(refusal));
        JsonNode problem = new ObjectMapper().readTree(reply.body());

        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(problem.path("type").asText()).isEqualTo("about:blank");
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("status").asInt()).isEqualTo(reply.status());
        assertThat(problem.path("code").asText()).isEqualTo(refusal.code());
        assertThat(problem.path("detail").asText()).endsWith(".");
    }

    @Test
    void saysWhatToDoNext() {
        assertThat(Reply.to(new Receipt.Refused(Refusal.QUEUE_UNAVAILABLE)).headers())
                .containsOnlyKeys("Retry-After");
        assertThat(Reply.to(new Receipt.Refused(Refusal.SIGNATURE_INVALID)).headers())
                .containsOnlyKeys("WWW-Authenticate");
    }
}
