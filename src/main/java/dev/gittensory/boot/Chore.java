package dev.gittensory.boot;

import java.lang.System.Logger;

/** What a timer does. */
final class Chore {

    private Chore() {}

    /**
     * Does it, and logs a failure: a timer method that throws twice is removed by the server, and this one has to be there
     * when things mend.
     */
    static void run(Logger log, String failure, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.log(Logger.Level.WARNING, failure, e);
        }
    }
}
