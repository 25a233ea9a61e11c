package dev.gittensory.broker;

import dev.gittensory.queue.QueueDepth;
import dev.gittensory.queue.Queues;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The broker as the product configures it, but without its pauses between two attempts. One at a time. */
public final class RunningBroker implements AutoCloseable {

    /** Kept, because the logging of the JDK forgets a level whose logger nobody holds. Dying messages are warned of. */
    private static final Logger LOG = Logger.getLogger("org.apache.activemq");

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final ActiveMQConnectionFactory connections;
    private final Connection connection;

    public RunningBroker(Path directory) throws Exception {
        LOG.setLevel(Level.SEVERE);
        Configuration configuration = BrokerConfiguration.in(directory);
        configuration.getAddressSettings().values().forEach(settings -> settings.setRedeliveryDelay(0));
        broker.setConfiguration(configuration);
        broker.start();
        connections = new ActiveMQConnectionFactory("vm://" + BrokerConfiguration.SERVER_ID);
        connection = connections.createConnection();
        connection.start();
    }

    /** A transacted session, as the adapter gives them out. */
    public Session session() throws JMSException {
        return connection.createSession(true, Session.SESSION_TRANSACTED);
    }

    /** Puts a text with these properties into a queue. */
    public void send(String queue, String body, Map<String, String> properties) throws JMSException {
        try (Session session = session()) {
            TextMessage message = session.createTextMessage(body);
            for (Map.Entry<String, String> property : properties.entrySet()) {
                message.setStringProperty(property.getKey(), property.getValue());
            }
            session.createProducer(session.createQueue(queue)).send(message);
            session.commit();
        }
    }

    /** Fails every attempt at whatever is in a queue until it is dead; returns how many attempts there were. */
    public int poison(String queue) throws JMSException {
        long dead = QueueDepth.of(Queues.DEAD) + QueueDepth.of(queue);
        int attempts = 0;
        try (Session session = session();
                MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            while (consumer.receiveNoWait() != null) {
                attempts++;
                session.rollback();
            }
        }
        // the broker moves the dead in its own time
        while (QueueDepth.of(Queues.DEAD) < dead) {
            Thread.onSpinWait();
        }
        return attempts;
    }

    /** Takes the first message of a queue for good. */
    public Optional<Message> taken(String queue) throws JMSException {
        try (Session session = session();
                MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            Message message = consumer.receiveNoWait();
            session.commit();
            return Optional.ofNullable(message);
        }
    }

    /** The names of the properties of a message. */
    public static List<String> names(Message message) throws JMSException {
        List<String> names = new ArrayList<>();
        Enumeration<?> all = message.getPropertyNames();
        while (all.hasMoreElements()) {
            names.add(String.valueOf(all.nextElement()));
        }
        return names;
    }

    @Override
    public void close() throws Exception {
        connections.close();
        broker.stop();
    }
}
