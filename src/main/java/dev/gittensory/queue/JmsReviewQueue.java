package dev.gittensory.queue;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.pipeline.QueueUnavailableException;
import dev.gittensory.pipeline.ReviewQueue;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.resource.AdministeredObjectDefinition;
import jakarta.resource.ConnectionFactoryDefinition;
import java.time.Duration;

/** Sends reviews to the broker, durably and outside any transaction: a send that returned has reached the journal. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@ConnectionFactoryDefinition(
        name = Queues.CONNECTIONS_JNDI,
        interfaceName = "jakarta.jms.ConnectionFactory",
        resourceAdapter = "artemis-ra",
        minPoolSize = 0,
        maxPoolSize = 64)
@AdministeredObjectDefinition(
        name = Queues.REVIEWS_JNDI,
        resourceAdapter = "artemis-ra",
        interfaceName = "jakarta.jms.Queue",
        className = "org.apache.activemq.artemis.jms.client.ActiveMQQueue",
        properties = "Address=" + Queues.REVIEWS)
public class JmsReviewQueue implements ReviewQueue {

    @Resource(lookup = Queues.CONNECTIONS_JNDI)
    ConnectionFactory connections;

    @Resource(lookup = Queues.REVIEWS_JNDI)
    Queue reviews;

    @Override
    public void send(ReviewId id, Duration delay) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .setDeliveryDelay(delay.toMillis())
                    .setProperty("review", id.toString())
                    .send(reviews, new ReviewMessage(id).encode());
        } catch (JMSRuntimeException e) {
            throw new QueueUnavailableException(e);
        }
    }
}
