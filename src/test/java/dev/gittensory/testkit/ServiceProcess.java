package dev.gittensory.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The runnable jar as a process of its own, started and ended as a user does. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration BOOT = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Path home;
    private final Path log;
    private final Instant startedAt;

    private ServiceProcess(Process process, int port, Path home, Path log) {
        this.process = process;
        this.port = port;
        this.home = home;
        this.log = log;
        this.startedAt = Instant.now();
    }

    /** Starts the jar on a free port with this home directory; further options are system properties. */
    public static ServiceProcess start(Path home, Path log, String... systemProperties) {
        return start(ChildProcesses.freePort(), home, log, systemProperties);
    }

    /** Starts the jar on a port that is known to be right, or wrong. */
    public static ServiceProcess start(int port, Path home, Path log, String... systemProperties) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dgittensory.home=" + home);
        // tests ask nobody outside; a test that has a registry of its own overrides these
        command.add("-Dgittensory.enrich.osv-url=off");
        command.add("-Dgittensory.enrich.depsdev-url=off");
        for (String property : systemProperties) {
            command.add("-D" + property);
        }
        command.addAll(List.of("-jar", jar().toString(), "--port", String.valueOf(port)));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new ServiceProcess(process, port, home, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() {
        return Path.of(System.getProperty("gittensory.target", "target"), "gittensory.jar")
                .toAbsolutePath();
    }

    /** Waits until the readiness check answers UP, and returns the service and how long that took. */
    public Duration awaitReady() {
        while (Duration.between(startedAt, Instant.now()).compareTo(BOOT) < 0) {
            if (!process.isAlive()) {
                throw new AssertionError("the service ended with " + process.exitValue() + "; its log is " + log);
            }
            if (ready()) {
                return Duration.between(startedAt, Instant.now());
            }
            ChildProcesses.sleep(100);
        }
        kill();
        throw new AssertionError("the service was not ready within " + BOOT + "; its log is " + log);
    }

    private boolean ready() {
        try {
            Service anybody = new Service(port, "none");
            return anybody.send(anybody.bare("/health/ready").GET()).status() == 200;
        } catch (UncheckedIOException e) {
            return false; // nobody listens yet
        }
    }

    /** The service, for its operator. */
    public Service service() {
        try {
            return new Service(
                    port, Files.readString(home.resolve("operator-token")).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stacks of all threads that are in code of the product right now, as the JDK prints them. */
    public List<String> threadsInProduct() {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(process.pid()),
                            "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            String dump = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(dump.split("\n\n"))
                    .filter(stack -> stack.contains("at dev.gittensory."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** The ports on which the process listens; empty where the system does not tell. */
    public Optional<Set<Integer>> listeningPorts() throws IOException {
        return ListeningPorts.canBeTold() ? Optional.of(ListeningPorts.of(process.pid())) : Optional.empty();
    }

    /** Ends the process as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(30));
    }

    /** Waits for the process to end by itself and returns its exit code. */
    public int awaitEnd(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the service did not end within " + atMost);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public List<String> log() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process as a service manager does, and by force if that takes too long. */
    @Override
    public void close() {
        ChildProcesses.end(process, 20);
    }
}
