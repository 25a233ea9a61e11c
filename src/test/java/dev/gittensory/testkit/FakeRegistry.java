package dev.gittensory.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A real HTTP server on loopback that stands for a registry, and misbehaves as it is told. */
public final class FakeRegistry implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong sent = new AtomicLong();
    private volatile Behaviour behaviour = exchange -> answer(exchange, 200, "{}");

    /** What it does with a request. */
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    public FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI() + (body.isEmpty() ? "" : " " + body));
            try (exchange) {
                behaviour.answer(exchange);
            }
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Every request so far: method, path, body. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public void behave(Behaviour newBehaviour) {
        behaviour = newBehaviour;
    }

    public void answer(int status, String body) {
        behave(exchange -> answer(exchange, status, body));
    }

    /** Answers 429 and says for how long. */
    public void limit(Duration retryAfter) {
        behave(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", String.valueOf(retryAfter.toSeconds()));
            answer(exchange, 429, "{}");
        });
    }

    /** Keeps the request waiting until the registry is closed. */
    public void hang() {
        behave(exchange -> {
            try {
                boolean ignored = closed.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Sends the head of an answer and then a byte now and then. */
    public void drip() {
        behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 100 && !closed.await(200, TimeUnit.MILLISECONDS); i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Sends so many blanks, or as many as the other side takes, without saying how many before. */
    public void send(int bytes) {
        sent.set(0);
        behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(8_192).getBytes(StandardCharsets.UTF_8);
            while (sent.get() < bytes) {
                exchange.getResponseBody().write(blanks);
                sent.addAndGet(blanks.length);
            }
        });
    }

    /** The bytes that went out since {@link #send}. */
    public long sent() {
        return sent.get();
    }

    public static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
