package dev.gittensory.queue;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.pipeline.Attempt;
import dev.gittensory.pipeline.ReviewPipeline;
import dev.gittensory.pipeline.ReviewRequests;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Carries out reviews as the queue brings them. Without a transaction, because a review waits for other machines; a
 * message is acknowledged when this returns, and comes again when it throws or when the process dies.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.REVIEWS),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReviewConsumer implements MessageListener {

    @Inject
    ReviewPipeline pipeline;

    @Inject
    ReviewRequests requests;

    @Override
    public void onMessage(Message message) {
        try {
            ReviewId id = ReviewMessage.decode(message.getBody(String.class)).review();
            boolean lastAttempt = message.getIntProperty("JMSXDeliveryCount") >= Queues.MAX_DELIVERY_ATTEMPTS;
            Attempt attempt = pipeline.carryOut(id, lastAttempt);
            if (attempt instanceof Attempt.TryAgain again) {
                requests.enqueue(id, again.after());
            }
        } catch (JMSException e) {
            // swallowing it would acknowledge, and lose, the message
            throw new IllegalStateException("The message could not be read", e);
        }
    }
}
