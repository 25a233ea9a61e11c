package dev.gittensory.broker;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.io.Serial;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.jspecify.annotations.Nullable;

/**
 * The Artemis resource adapter with its broker inside: the broker starts before the first consumer is activated and
 * stops after the last one is gone, because it lives exactly as long as this adapter.
 *
 * <p>Connections stay within the virtual machine; no port is opened. The journal lies under {@code gittensory.home}.
 */
public class EmbeddedBrokerResourceAdapter extends ActiveMQResourceAdapter {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final long ACTIVATION_SECONDS = 5;

    private transient @Nullable EmbeddedActiveMQ broker;

    /** Points every connection at the broker inside. */
    public EmbeddedBrokerResourceAdapter() {
        setConnectorClassName(InVMConnectorFactory.class.getName());
        setConnectionParameters("serverId=" + BrokerConfiguration.SERVER_ID);
    }

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        Path directory = home().resolve("broker");
        try {
            EmbeddedActiveMQ starting = new EmbeddedActiveMQ();
            starting.setConfiguration(BrokerConfiguration.in(directory));
            starting.start();
            broker = starting;
            // it reports a journal that cannot be locked to its own log only, and returns as if it had started
            if (!starting.getActiveMQServer().waitForActivation(ACTIVATION_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("not active");
            }
        } catch (Exception e) { // the broker's own signature; nothing narrower is declared
            stopBroker();
            String problem = "The message broker could not start in " + directory
                    + "; if another process uses this directory, give each its own gittensory.home";
            // said here as well, because the server goes on without the adapter and keeps the exception to itself
            System.getLogger(getClass().getName()).log(System.Logger.Level.ERROR, problem);
            throw new ResourceAdapterInternalException(problem, e);
        }
        super.start(context);
    }

    @Override
    public void stop() {
        super.stop();
        stopBroker();
    }

    private void stopBroker() {
        EmbeddedActiveMQ running = broker;
        if (running == null) {
            return;
        }
        try {
            running.stop();
        } catch (Exception e) { // the broker's own signature; at this point there is nobody left to tell but the log
            System.getLogger(getClass().getName())
                    .log(System.Logger.Level.WARNING, "The message broker did not stop cleanly", e);
        }
    }

    /**
     * Reads {@code gittensory.home} itself, because an adapter is started outside any application and the server has no
     * application configuration for it.
     */
    private static Path home() {
        return Optional.ofNullable(System.getProperty("gittensory.home"))
                .or(() -> Optional.ofNullable(System.getenv("GITTENSORY_HOME")))
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .map(Path::of)
                .orElse(Path.of("gittensory-data"))
                .toAbsolutePath()
                .normalize();
    }
}
