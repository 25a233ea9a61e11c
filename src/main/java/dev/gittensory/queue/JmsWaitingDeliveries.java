package dev.gittensory.queue;

import dev.gittensory.pipeline.QueueUnavailableException;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;

/** Which deliveries the broker holds, in their queue or as dead letters. Only looks, and opens no message. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JmsWaitingDeliveries {

    @Resource(lookup = Queues.CONNECTIONS_JNDI)
    ConnectionFactory connections;

    /** Their numbers at GitHub. */
    public Set<String> waiting() {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            Set<String> waiting = new HashSet<>();
            collect(context, Queues.DELIVERIES, waiting);
            collect(context, Queues.DEAD, waiting);
            return waiting;
        } catch (JMSException | JMSRuntimeException e) {
            throw new QueueUnavailableException(e);
        }
    }

    private static void collect(JMSContext context, String queue, Set<String> waiting) throws JMSException {
        try (QueueBrowser browser = context.createBrowser(context.createQueue(queue), "delivery IS NOT NULL")) {
            Enumeration<?> messages = browser.getEnumeration();
            while (messages.hasMoreElements()) {
                waiting.add(((Message) messages.nextElement()).getStringProperty("delivery"));
            }
        }
    }
}
