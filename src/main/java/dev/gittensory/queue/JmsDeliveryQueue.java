package dev.gittensory.queue;

import dev.gittensory.intake.Delivery;
import dev.gittensory.intake.DeliveryQueue;
import dev.gittensory.pipeline.QueueUnavailableException;
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

/** Sends deliveries to the broker, durably and outside any transaction: a send that returned has reached the journal. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@AdministeredObjectDefinition(
        name = Queues.DELIVERIES_JNDI,
        resourceAdapter = "artemis-ra",
        interfaceName = "jakarta.jms.Queue",
        className = "org.apache.activemq.artemis.jms.client.ActiveMQQueue",
        properties = "Address=" + Queues.DELIVERIES)
public class JmsDeliveryQueue implements DeliveryQueue {

    @Resource(lookup = Queues.CONNECTIONS_JNDI)
    ConnectionFactory connections;

    @Resource(lookup = Queues.DELIVERIES_JNDI)
    Queue deliveries;

    @Override
    public void send(Delivery delivery) {
        String message = new DeliveryMessage(delivery).encode();
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .setProperty("delivery", delivery.id())
                    .setProperty("event", delivery.event())
                    .setProperty("action", delivery.action())
                    .send(deliveries, message);
        } catch (JMSRuntimeException e) {
            throw new QueueUnavailableException(e);
        }
    }
}
