package dev.gittensory.boot;

import dev.gittensory.review.AnswerCache;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;

/** Deletes answers of models that are too old. On its own, so that it does not wait for a timer that waits for the broker. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnswerPurge {

    private static final Logger LOG = System.getLogger("gittensory");

    @Inject
    AnswerCache answers;

    /** Once an hour, at a minute at which no other timer of many services has its turn. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    void purge() {
        Chore.run(LOG, "Could not delete old answers of models; trying again in an hour", () -> {
            int deleted = answers.forgetOld();
            if (deleted > 0) {
                LOG.log(Logger.Level.DEBUG, "Deleted {0} answers of models that were too old", deleted);
            }
        });
    }
}
