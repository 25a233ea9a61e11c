package dev.gittensory.health;

import dev.gittensory.queue.Queues;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The message broker answers: a pooled connection proves nothing, so a queue is looked into. */
@Readiness
@ApplicationScoped
public class BrokerCheck implements HealthCheck {

    @Resource(lookup = Queues.CONNECTIONS_JNDI)
    ConnectionFactory connections;

    @Resource(lookup = Queues.REVIEWS_JNDI)
    Queue reviews;

    @Override
    public HealthCheckResponse call() {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
                QueueBrowser browser = context.createBrowser(reviews)) {
            browser.getEnumeration().hasMoreElements();
            return HealthCheckResponse.up("broker");
        } catch (JMSException | JMSRuntimeException e) {
            return HealthCheckResponse.down("broker");
        }
    }
}
