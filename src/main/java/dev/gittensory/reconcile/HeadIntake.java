package dev.gittensory.reconcile;

import dev.gittensory.intake.Delivery;

/** What triage makes of a pull request: the same rules as for an event, without a delivery to take note of. */
@FunctionalInterface
public interface HeadIntake {

    /** Whether the head was not known, is to be reviewed, and is now going to be. */
    boolean request(Delivery event);
}
