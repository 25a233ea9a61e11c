package dev.gittensory.boot;

import dev.gittensory.pipeline.QueueUnavailableException;
import dev.gittensory.pipeline.ReviewRequests;
import dev.gittensory.publish.Outbox;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.function.IntSupplier;

/** Finds work whose message is lost, because a process died between storing and sending. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweep {

    private static final Logger LOG = System.getLogger(Sweep.class.getName());

    @Inject
    ReviewRequests requests;

    @Inject
    Outbox outbox;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void queueForgotten() {
        look("reviews", requests::queueForgotten);
        look("posts", outbox::deliverForgotten);
    }

    /** Each on its own: one search that fails must not keep the other from running. */
    private static void look(String what, IntSupplier search) {
        try {
            int queued = search.getAsInt();
            if (queued > 0) {
                LOG.log(Logger.Level.WARNING, "Queued {0} {1} again that nobody had taken up", queued, what);
            }
        } catch (QueueUnavailableException e) {
            LOG.log(Logger.Level.WARNING, "The message broker takes no messages; trying again in a minute");
        } catch (RuntimeException e) {
            // a timer method that throws twice is removed by the server, and this one has to be there when things mend
            LOG.log(Logger.Level.WARNING, "Could not look for forgotten " + what + "; trying again in a minute", e);
        }
    }
}
