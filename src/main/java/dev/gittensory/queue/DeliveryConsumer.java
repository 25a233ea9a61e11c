package dev.gittensory.queue;

import dev.gittensory.intake.Triage;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Has deliveries triaged as the queue brings them. Without a transaction, because every step is one of its own and may be
 * taken twice; a message is acknowledged when this returns, and comes again when it throws or when the process dies.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.DELIVERIES),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryConsumer implements MessageListener {

    @Inject
    Triage triage;

    @Override
    public void onMessage(Message message) {
        try {
            triage.handle(DeliveryMessage.decode(message.getBody(String.class)).delivery());
        } catch (JMSException e) {
            // swallowing it would acknowledge, and lose, the message
            throw new IllegalStateException("The message could not be read", e);
        }
    }
}
