package dev.gittensory.queue;

import dev.gittensory.pipeline.QueueUnavailableException;
import dev.gittensory.publish.PostQueue;
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
import java.time.Duration;
import java.util.UUID;

/** Sends rows of the outbox to the broker, durably and outside any transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@AdministeredObjectDefinition(
        name = Queues.POSTS_JNDI,
        resourceAdapter = "artemis-ra",
        interfaceName = "jakarta.jms.Queue",
        className = "org.apache.activemq.artemis.jms.client.ActiveMQQueue",
        properties = "Address=" + Queues.POSTS)
public class JmsPostQueue implements PostQueue {

    @Resource(lookup = Queues.CONNECTIONS_JNDI)
    ConnectionFactory connections;

    @Resource(lookup = Queues.POSTS_JNDI)
    Queue posts;

    @Override
    public void send(UUID post, String group, Duration delay) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .setDeliveryDelay(delay.toMillis())
                    .setProperty("JMSXGroupID", group)
                    .setProperty("post", post.toString())
                    .send(posts, new PostMessage(post).encode());
        } catch (JMSRuntimeException e) {
            throw new QueueUnavailableException(e);
        }
    }
}
