import java.io.IOException;
import java.net.ServerSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the service that {@code mvn package} has built, lets it review a diff and prints the comment. A single source
 * file that {@code java} runs as it is, so that trying the product needs nothing but a JDK.
 *
 * <pre>java src/try/Try.java [--once] [diff]</pre>
 *
 * {@code --once} ends the service after the comment; otherwise it runs until Ctrl-C.
 */
class Try {

    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        List<String> options = new ArrayList<>(List.of(args));
        boolean once = options.remove("--once");
        Path diff = Path.of(options.isEmpty() ? "docs/example.diff" : options.get(0));
        Path jar = Path.of("target", "gittensory.jar");
        if (!Files.isRegularFile(jar)) {
            fail(jar + " is not there. Build it first: mvn -B -Dfast package");
        }
        if (!Files.isReadable(diff)) {
            fail(diff + " cannot be read. Run this in the root of the project, or name a diff.");
        }
        int port = freePort();
        URI service = URI.create("http://127.0.0.1:" + port);
        System.out.println("Starting the service on port " + port + "; its data goes into ./gittensory-data");
        Process process = start(jar, port);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitReady(process, service);

        String token = Files.readString(Path.of("gittensory-data", "operator-token")).trim();
        System.out.println("Reviewing " + diff);
        String review = address(service, token, diff);
        System.out.println("\n" + comment(review, token));
        System.out.println("The same again, while the service runs:\n");
        System.out.println("  curl -H \"Authorization: Bearer $(cat gittensory-data/operator-token)\" " + review + "/comment");
        System.out.println("  curl -H \"Authorization: Bearer $(cat gittensory-data/operator-token)\" " + review);
        if (once) {
            process.destroy();
        } else {
            System.out.println("\nThe service keeps running; Ctrl-C ends it.");
        }
        process.waitFor();
    }

    private static Process start(Path jar, int port) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                        java.toString(), "-Dgittensory.home=gittensory-data", "-jar", jar.toString(), "--port", "" + port)
                .inheritIO();
        // settings of another service must not lead this one, or its token, elsewhere
        builder.environment().keySet().removeIf(name -> name.startsWith("GITTENSORY_"));
        return builder.start();
    }

    /** 8080 if nobody has it, because that is where people look first. */
    private static int freePort() throws IOException {
        for (int wanted : new int[] {8080, 0}) {
            try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByName("0.0.0.0"))) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken; the system names a free one
            }
        }
        throw new IOException("there is no free port");
    }

    private static void awaitReady(Process process, URI service) throws Exception {
        long deadline = System.nanoTime() + BOOT.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                fail("The service has ended; the lines above say why.");
            }
            try {
                HttpRequest ready = HttpRequest.newBuilder(service.resolve("/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
                if (HTTP.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not yet
            }
            Thread.sleep(200);
        }
        process.destroy();
        fail("The service was not ready within " + BOOT.toMinutes() + " minutes.");
    }

    private static String address(URI service, String token, Path diff) throws Exception {
        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(service.resolve("/api/v1/previews"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/x-diff")
                        .header("Prefer", "wait=60")
                        .POST(BodyPublishers.ofFile(diff))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            fail("The service answered " + response.statusCode() + ": " + response.body());
        }
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String comment(String review, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(review + "/comment"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }
}
