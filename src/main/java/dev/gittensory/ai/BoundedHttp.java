package dev.gittensory.ai;

import dev.gittensory.http.CappedBody;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP exchange with a provider that ends in time and in bounds, whatever the other side does: the deadline holds
 * from the first byte sent to the last received. Follows no redirect, because the key would go with it.
 */
final class BoundedHttp {

    /** Bytes of an answer; a hundred times what a model can say in one. */
    static final long LARGEST = 8L * 1024 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Executor executor;
    private @Nullable HttpClient client;

    /** Why there is no response. */
    enum Broken {
        /** Nobody could be reached, so nothing was sent. */
        NOT_CONNECTED,
        /** The connection broke before there was a response. */
        DROPPED,
        /** Time was over, or the thread was interrupted. */
        LATE
    }

    /** What came of it. */
    sealed interface Exchange {

        /**
         * A response of any status.
         *
         * @param body empty if it was cut or is too long: half of it is worth nothing
         */
        record Response(int status, HttpHeaders headers, byte[] body) implements Exchange {
            boolean isSuccess() {
                return status >= 200 && status < 300;
            }
        }

        /** No response. */
        record Failed(Broken how) implements Exchange {}
    }

    /** Its work is done on threads of the container. */
    BoundedHttp(Executor executor) {
        this.executor = executor;
    }

    Exchange send(HttpRequest request, Duration atMost) {
        AtomicReference<ResponseInfo> head = new AtomicReference<>();
        CompletableFuture<HttpResponse<byte[]>> exchange = client().sendAsync(request, info -> {
            head.set(info);
            return new CappedBody(LARGEST);
        });
        try {
            HttpResponse<byte[]> response = exchange.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            return new Exchange.Response(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return new Exchange.Failed(Broken.LATE);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return new Exchange.Failed(Broken.LATE);
        } catch (ExecutionException e) {
            return broken(e.getCause(), head.get());
        }
    }

    /** Made at the first call, because a client has a thread of its own and many installations ask nobody. */
    private synchronized HttpClient client() {
        HttpClient existing = client;
        if (existing == null) {
            existing = HttpClient.newBuilder()
                    .executor(executor)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .build();
            client = existing;
        }
        return existing;
    }

    private static Exchange broken(@Nullable Throwable cause, @Nullable ResponseInfo head) {
        if (!(cause instanceof IOException)) {
            // without the cause, whose message may say what was sent
            throw new IllegalStateException(
                    "an exchange failed unexpectedly with " + (cause == null ? "nothing" : cause.getClass()));
        }
        if (head != null) {
            return new Exchange.Response(head.statusCode(), head.headers(), new byte[0]);
        }
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof ConnectException
                    || at instanceof HttpConnectTimeoutException
                    || at instanceof SSLException) {
                return new Exchange.Failed(Broken.NOT_CONNECTED);
            }
        }
        return new Exchange.Failed(Broken.DROPPED);
    }
}
