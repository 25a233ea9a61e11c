package dev.gittensory.enrich.registry;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gittensory.domain.Endpoint;
import dev.gittensory.domain.Endpoint.Fault;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.Circuits;
import dev.gittensory.enrich.DegradedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The registries over HTTP. One instance serves all reviews of a node, because an endpoint that is down is down for all
 * of them. What an endpoint answers is untrusted and is never logged.
 */
public final class HttpRegistries implements Registries {

    /** Calls that one analyzer may make in one review. */
    static final int MOST_CALLS = 12;

    private static final int FAILURES = 3;
    private static final Duration REST = Duration.ofSeconds(30);

    /** However long an endpoint asks for. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<Endpoint, URI> addresses;
    private final BoundedFetch fetch;
    private final Duration allowance;
    private final LongSupplier nanoTime;
    private final Circuits<Endpoint> circuits;

    /**
     * With the endpoints that may be asked.
     *
     * @param addresses base addresses without a slash at the end
     * @param allowance for all calls of one session together; what begins within it may end beyond
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    public HttpRegistries(Map<Endpoint, URI> addresses, BoundedFetch fetch, Duration allowance, LongSupplier nanoTime) {
        this.addresses = Map.copyOf(addresses);
        this.fetch = fetch;
        this.allowance = allowance;
        this.nanoTime = nanoTime;
        this.circuits = new Circuits<>(FAILURES, REST, nanoTime);
    }

    @Override
    public boolean offers(Endpoint endpoint) {
        return addresses.containsKey(endpoint);
    }

    @Override
    public Session open(Endpoint endpoint) {
        URI base = addresses.get(endpoint);
        if (base == null) {
            throw new IllegalArgumentException(endpoint + " is switched off");
        }
        return new HttpSession(endpoint, base);
    }

    private final class HttpSession implements Session {
        private final Endpoint endpoint;
        private final URI base;
        private final long opened = nanoTime.getAsLong();
        private int calls;

        HttpSession(Endpoint endpoint, URI base) {
            this.endpoint = endpoint;
            this.base = base;
        }

        @Override
        public Optional<JsonNode> get(String path) {
            BoundedFetch.Answer answer = call(path, null);
            if (answer.status() == NOT_FOUND) {
                circuits.succeeded(endpoint); // an answer like any other
                return Optional.empty();
            }
            return Optional.of(json(answer));
        }

        @Override
        public JsonNode post(String path, JsonNode question) {
            return json(call(path, question));
        }

        private BoundedFetch.Answer call(String path, @Nullable JsonNode question) {
            if (calls == MOST_CALLS) {
                throw because(Fault.CALL_CAP);
            }
            // slow answers add up, and an analyzer that is stopped cannot say what it has found so far
            if (nanoTime.getAsLong() - opened >= allowance.toNanos()) {
                throw because(Fault.TIMEOUT);
            }
            if (!circuits.allows(endpoint)) {
                throw new DegradedException(EnrichReason.CIRCUIT_OPEN);
            }
            calls++;
            try {
                URI address = URI.create(base + path);
                return question == null
                        ? fetch.get(address)
                        : fetch.post(address, BodyPublishers.ofString(question.toString(), StandardCharsets.UTF_8));
            } catch (BoundedFetch.FetchException e) {
                // how long an answer is depends on the question, and one change must not close the endpoint for all
                throw e.fault() == Fault.RESPONSE_TOO_LARGE ? because(e.fault()) : failed(e.fault());
            }
        }

        private JsonNode json(BoundedFetch.Answer answer) {
            if (!answer.isSuccess()) {
                throw refused(answer);
            }
            try {
                JsonNode document = MAPPER.readTree(answer.body());
                if (document.isContainerNode()) {
                    circuits.succeeded(endpoint);
                    return document;
                }
            } catch (JacksonException e) {
                // its message quotes the answer
            } catch (IOException e) {
                throw new IllegalStateException("reading from memory failed", e);
            }
            throw failed(Fault.INVALID_JSON);
        }

        private DegradedException because(Fault fault) {
            return new DegradedException(EnrichReason.of(endpoint, fault));
        }

        private DegradedException failed(Fault fault) {
            circuits.failed(endpoint);
            return because(fault);
        }

        /** Only what is the endpoint's own trouble gives it a rest, and one that says how long gets at least that. */
        private DegradedException refused(BoundedFetch.Answer answer) {
            if (answer.status() < SERVER_ERROR && answer.status() != TOO_MANY_REQUESTS) {
                return because(Fault.HTTP_ERROR);
            }
            DegradedException refusal = failed(Fault.HTTP_ERROR);
            answer.retryAfter()
                    .map(wanted -> wanted.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wanted)
                    .ifPresent(wanted -> circuits.open(endpoint, wanted));
            return refusal;
        }
    }
}
