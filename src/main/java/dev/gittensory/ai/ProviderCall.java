package dev.gittensory.ai;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.gittensory.ai.BoundedHttp.Broken;
import dev.gittensory.ai.BoundedHttp.Exchange;
import dev.gittensory.domain.AiReason;
import dev.gittensory.review.Prompt;
import dev.gittensory.review.Reply;
import dev.gittensory.review.Usage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks once: one request at most, and one reply. Tries nothing again. */
final class ProviderCall {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The provider has answered and does not charge for it, or nothing was sent. */
    private static final Usage FREE = new Usage(0, 0, 1, 0);

    private static final Usage UNKNOWN = new Usage(0, 0, 1, 1);

    /** Asking again later can help. */
    private static final Set<AiReason> PASSES = Set.of(AiReason.AI_RATE, AiReason.AI_OVERLOAD);

    private final BoundedHttp http;
    private final Protocol protocol;
    private final Clock clock;

    ProviderCall(BoundedHttp http, Protocol protocol, Clock clock) {
        this.http = http;
        this.protocol = protocol;
        this.clock = clock;
    }

    Reply ask(Prompt prompt, Duration atMost) {
        CallClient client = new CallClient(http, atMost);
        String text = text(client, prompt);
        Exchange exchange = client.exchange();
        if (exchange instanceof Exchange.Response response) {
            JsonNode body = json(response.body());
            return response.isSuccess() ? answered(text, protocol.read(body, prompt)) : refused(response, body);
        }
        if (exchange instanceof Exchange.Failed failed) {
            return failed(failed.how());
        }
        throw new IllegalStateException("no request was made");
    }

    private static Reply answered(@Nullable String text, Protocol.Reading reading) {
        if (reading.problem() != null) {
            return new Reply.Failure(reading.problem(), null, reading.usage());
        }
        return text == null || text.isBlank()
                ? new Reply.Failure(AiReason.AI_INVALID, null, reading.usage())
                : new Reply.Answer(text, reading.usage());
    }

    private Reply refused(Exchange.Response response, JsonNode body) {
        Duration wait = RetryAfter.of(response.headers(), clock);
        AiReason reason = ErrorTable.reasonOf(response.status(), body, wait);
        return new Reply.Failure(reason, PASSES.contains(reason) ? wait : null, FREE);
    }

    private static Reply failed(Broken how) {
        return switch (how) {
            case NOT_CONNECTED -> new Reply.Failure(AiReason.AI_OVERLOAD, null, FREE);
            case DROPPED -> new Reply.Failure(AiReason.AI_OVERLOAD, null, UNKNOWN);
            case LATE -> new Reply.Failure(AiReason.AI_TIMEOUT, null, UNKNOWN);
        };
    }

    /** Null if there is none; why, the exchange tells better than the exception, which may quote what was said. */
    private @Nullable String text(CallClient client, Prompt prompt) {
        try {
            return protocol.chat(client.builder(), prompt.maxOutputTokens())
                    .chat(ChatRequest.builder()
                            .messages(SystemMessage.from(protocol.system(prompt)), UserMessage.from(prompt.user()))
                            .build())
                    .aiMessage()
                    .text();
        } catch (RuntimeException e) {
            if (client.exchange() == null) {
                throw new IllegalStateException(
                        "no request could be made: " + e.getClass().getName());
            }
            return null;
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }
}
