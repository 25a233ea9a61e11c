package dev.gittensory.launch;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts the service.
 *
 * <p>Payara Micro goes on without an application that could not be deployed, and answers {@code /health} with UP; and
 * while it deploys one it answers 404. Both mislead whatever watches the service. So the listener stays closed until
 * deployment is over ({@code preboot.txt} and {@code postdeploy.txt} in {@code server-config/micro}), and the process
 * ends at once if the application is not there then.
 */
public final class Main {

    private static final int NOT_STARTED = 1;
    private static final int TIMEOUT_MILLIS = 10_000;

    private Main() {}

    /** Takes the options of Payara Micro, for example {@code --port 8080}. */
    public static void main(String[] args) throws Exception {
        String port = port(args);
        if (taken(port)) {
            System.err.println("Port " + port + " is taken by another process; choose one with --port <number>.");
            System.exit(NOT_STARTED);
        }
        PayaraMicro.main(args);
        PayaraMicroRuntime runtime = runtime();
        if (runtime == null) {
            return; // --help and its like have printed what they had to say
        }
        Logger log = Logger.getLogger("gittensory");
        if (runtime.getDeployedApplicationNames().stream().noneMatch("ROOT"::equals) || failedAfterDeployment(port)) {
            log.severe("Gittensory could not start; the lines above say why. The process ends.");
            System.exit(NOT_STARTED);
        }
        log.log(Level.INFO, "Gittensory is ready on port {0}", port);
    }

    private static @Nullable PayaraMicroRuntime runtime() {
        try {
            return PayaraMicro.getInstance().getRuntime();
        } catch (IllegalStateException e) {
            return null; // thrown by Payara where no server was started
        }
    }

    /**
     * Whether the application is not there although the server lists it: one whose start-up bean has failed stays on the
     * list, and the server's own readiness is UP without any application. So the check of the application is looked for by
     * name. A server that does not answer here listens on another address only, and then the list has to do.
     */
    private static boolean failedAfterDeployment(String port) {
        try {
            URLConnection started = URI.create("http://127.0.0.1:" + port + "/health/started")
                    .toURL()
                    .openConnection();
            started.setConnectTimeout(TIMEOUT_MILLIS);
            started.setReadTimeout(TIMEOUT_MILLIS);
            try (InputStream body = started.getInputStream()) {
                return !new String(body.readAllBytes(), StandardCharsets.UTF_8).contains("\"name\":\"started\"");
            }
        } catch (FileNotFoundException e) {
            return true; // answered, but not with a health check
        } catch (IOException e) {
            return false;
        }
    }

    /** From the options, because the server counts its ports before the listener is open. */
    private static String port(String[] args) {
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equalsIgnoreCase("--port")) {
                return args[i + 1];
            }
        }
        return "8080";
    }

    /** Asked before the server boots, because it boots without a port as if nothing were wrong. */
    private static boolean taken(String port) {
        try (ServerSocket socket = new ServerSocket()) {
            // a connection of the previous process that is still closing down does not count
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(Integer.parseInt(port)));
            return false;
        } catch (IOException e) {
            return true;
        } catch (IllegalArgumentException e) {
            return false; // not a port; the server says so itself
        }
    }
}
