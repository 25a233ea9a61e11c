package dev.gittensory.enrich.registry;

import dev.gittensory.domain.Endpoint.Fault;
import dev.gittensory.http.CappedBody;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP exchange that ends in time and in bounds, whatever the other side does. Follows no redirect, because an
 * endpoint must not lead the service to an address that the operator has not named.
 */
public final class BoundedFetch {

    /** From the first byte sent to the last received. */
    static final Duration LONGEST = Duration.ofMillis(1_200);

    /** Bytes of a body. */
    static final int LARGEST = 512 * 1024;

    private final Executor executor;
    private @Nullable HttpClient client;

    /**
     * An answer, of any status.
     *
     * @param retryAfter how long the other side wants to be left alone; only given in seconds, not as a date
     */
    record Answer(int status, byte[] body, Optional<Duration> retryAfter) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** There is no answer; says why, and nothing that came from outside. */
    static final class FetchException extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        FetchException(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /** Its work is done on threads of the container. */
    public BoundedFetch(Executor executor) {
        this.executor = executor;
    }

    Answer get(URI address) throws FetchException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    Answer post(URI address, BodyPublisher json) throws FetchException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(json));
    }

    /** A connection that idled may have been cut unnoticed, so one that breaks is tried once more while time remains. */
    private Answer send(HttpRequest.Builder request) throws FetchException {
        HttpRequest complete = request.header("Accept", "application/json")
                .header("User-Agent", "gittensory")
                .timeout(LONGEST)
                .build();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        try {
            return exchange(complete, deadline);
        } catch (FetchException e) {
            if (e.fault() != Fault.NETWORK_ERROR) {
                throw e;
            }
            return exchange(complete, deadline);
        }
    }

    private Answer exchange(HttpRequest request, long deadline) throws FetchException {
        CompletableFuture<HttpResponse<byte[]>> exchange = client().sendAsync(request, any -> new CappedBody(LARGEST));
        try {
            HttpResponse<byte[]> response =
                    exchange.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return new Answer(response.statusCode(), response.body(), retryAfter(response));
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new FetchException(Fault.TIMEOUT);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("the deadline of the analyzer has passed");
        } catch (ExecutionException e) {
            throw new FetchException(faultOf(e.getCause()));
        }
    }

    /** Made at the first call, because a client has a thread of its own and most reviews ask nobody. */
    private synchronized HttpClient client() {
        HttpClient existing = client;
        if (existing == null) {
            existing = HttpClient.newBuilder()
                    .executor(executor)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(LONGEST)
                    .build();
            client = existing;
        }
        return existing;
    }

    private static Fault faultOf(@Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof CappedBody.TooLongException) {
                return Fault.RESPONSE_TOO_LARGE;
            }
            if (at instanceof HttpTimeoutException) {
                return Fault.TIMEOUT;
            }
        }
        if (cause instanceof IOException) {
            return Fault.NETWORK_ERROR;
        }
        throw new IllegalStateException("an exchange failed unexpectedly", cause);
    }

    private static Optional<Duration> retryAfter(HttpResponse<byte[]> response) {
        try {
            return response.headers()
                    .firstValue("Retry-After")
                    .map(Long::parseLong)
                    .filter(seconds -> seconds > 0)
                    .map(Duration::ofSeconds);
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty(); // a date; the circuit breaker's own rest will do
        }
    }
}
