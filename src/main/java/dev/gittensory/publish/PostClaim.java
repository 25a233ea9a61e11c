package dev.gittensory.publish;

import java.time.Duration;

/** The answer to asking for a row of the outbox. */
public sealed interface PostClaim {

    /** It is ours, and nobody else writes to that pull request. */
    record Granted(Post post) implements PostClaim {}

    /**
     * It is done, was never there, an earlier one of the same review comes first and brings this one afterwards, or its time
     * has not come and another message brings it then.
     */
    record NothingToDo() implements PostClaim {}

    /** Somebody else writes to that pull request; if they die, their lease runs out after the remaining time. */
    record HeldFor(Duration remaining) implements PostClaim {}
}
