package dev.gittensory.queue.dead;

import dev.gittensory.pipeline.QueueUnavailableException;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.resource.ConnectionFactoryDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters on the broker. Transactions are the session's own, so the adapter has to allow them and the connections are
 * pooled apart. {@code JMSContext} is not used, because the adapter refuses transacted ones outside JTA.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@ConnectionFactoryDefinition(
        name = JmsDeadLetters.CONNECTIONS_JNDI,
        interfaceName = "jakarta.jms.ConnectionFactory",
        resourceAdapter = "artemis-ra",
        minPoolSize = 0,
        maxPoolSize = 4)
public class JmsDeadLetters implements DeadLetters {

    static final String CONNECTIONS_JNDI = "java:app/jms/transacted";

    @Resource(lookup = CONNECTIONS_JNDI)
    ConnectionFactory connections;

    private interface Work<T> {
        T on(DeadLetterQueue queue) throws JMSException;
    }

    @Override
    public List<DeadLetter> list(@Nullable String queue, int from, int limit) {
        return with(dead -> dead.list(queue, from, limit));
    }

    @Override
    public Optional<DeadLetter> find(String id) {
        return with(dead -> dead.find(id));
    }

    @Override
    public Optional<DeadLetter> replay(String id) {
        return with(dead -> dead.replay(id));
    }

    @Override
    public Optional<DeadLetter> purge(String id) {
        return with(dead -> dead.purge(id));
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            connection.start();
            return work.on(new DeadLetterQueue(session));
        } catch (JMSException e) {
            throw new QueueUnavailableException(e);
        }
    }
}
