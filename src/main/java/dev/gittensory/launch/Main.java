package dev.gittensory.launch;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts the service.
 *
 * <p>Payara Micro goes on without an application that could not be deployed, and answers {@code /health} with UP; and
 * while it deploys one it answers 404. Both mislead whatever watches the service, so the listener stays closed (see
 * {@code server-config/micro/preboot.txt}) until the application is there, and the process ends if it never is.
 */
public final class Main {

    private static final String OPEN_LISTENER = "configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.enabled=true";

    private static final int NOT_DEPLOYED = 1;

    private Main() {}

    /** Takes the options of Payara Micro, for example {@code --port 8080}. */
    public static void main(String[] args) throws Exception {
        PayaraMicro.main(args);
        PayaraMicroRuntime runtime = runtime();
        if (runtime == null) {
            return; // --help and its like have printed what they had to say
        }
        Logger log = Logger.getLogger("gittensory");
        if (runtime.getDeployedApplicationNames().stream().noneMatch("ROOT"::equals)) {
            log.severe("Gittensory could not start; the lines above say why. The process ends.");
            System.exit(NOT_DEPLOYED);
        }
        runtime.run("set", OPEN_LISTENER);
        log.log(Level.INFO, "Gittensory is ready on port {0}", port(args));
    }

    private static @Nullable PayaraMicroRuntime runtime() {
        try {
            return PayaraMicro.getInstance().getRuntime();
        } catch (IllegalStateException e) {
            return null; // thrown by Payara where no server was started
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
}
