package dev.gittensory.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The broker keeps what is larger than a page of its journal in files of their own; nobody else has to know that. */
@Timeout(60)
class LargeMessageTest {

    /** The largest delivery of GitHub, and what its wrapping adds when every other character is a quotation mark. */
    private static final int LARGEST = 40 * 1024 * 1024;

    /** Kept, because the logging of the JDK forgets a level whose logger nobody holds. */
    private static final Logger BROKER_LOG = Logger.getLogger("org.apache.activemq");

    @TempDir
    Path directory;

    /** Elsewhere than in a server it writes down every step. */
    @BeforeAll
    static void quieten() {
        BROKER_LOG.setLevel(Level.WARNING);
    }

    @Test
    void bringsTheLargestDeliveryAfterARestart() throws Exception {
        String payload = "\\\"é".repeat(LARGEST / 3);
        try (Running broker = new Running(directory);
                JMSContext context = broker.connect()) {
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .send(context.createQueue("gittensory.deliveries"), payload);
        }
        try (Running broker = new Running(directory);
                JMSContext context = broker.connect()) {
            Queue deliveries = context.createQueue("gittensory.deliveries");
            Message message = context.createConsumer(deliveries).receive(20_000);

            assertThat(message).isNotNull();
            assertThat(message.getBody(String.class).equals(payload)).isTrue();
        }
    }

    private static final class Running implements AutoCloseable {
        private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        private final ActiveMQConnectionFactory connections;

        Running(Path directory) throws Exception {
            broker.setConfiguration(BrokerConfiguration.in(directory));
            broker.start();
            connections = new ActiveMQConnectionFactory("vm://" + BrokerConfiguration.SERVER_ID);
        }

        JMSContext connect() {
            return connections.createContext();
        }

        @Override
        public void close() throws Exception {
            connections.close();
            broker.stop();
        }
    }
}
