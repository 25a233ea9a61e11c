package dev.gittensory.queue;

import dev.gittensory.publish.Outbox;
import dev.gittensory.publish.Publisher;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.UUID;

/**
 * Carries out rows of the outbox as the queue brings them. A wait that GitHub asks for is a message of its own that comes
 * later: no thread sleeps, and no attempt is used up.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.POSTS),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PostConsumer implements MessageListener {

    @Inject
    Publisher publisher;

    @Inject
    Outbox outbox;

    @Override
    public void onMessage(Message message) {
        try {
            UUID post = PostMessage.decode(message.getBody(String.class)).post();
            String group = message.getStringProperty("JMSXGroupID");
            publisher.publish(post).ifPresent(after -> outbox.deliver(post, group, after));
        } catch (JMSException e) {
            // swallowing it would acknowledge, and lose, the message
            throw new IllegalStateException("The message could not be read", e);
        }
    }
}
