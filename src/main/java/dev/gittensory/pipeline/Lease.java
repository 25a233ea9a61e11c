package dev.gittensory.pipeline;

/**
 * Who works on a review.
 *
 * @param node stays the same over restarts of one installation, so that a node takes its own unfinished work up again
 *     at once instead of waiting for a lease that nobody holds any more
 * @param process differs with each start, so that a killed process cannot be confused with its successor
 */
public record Lease(String node, String process) {

    /** The form that is stored. */
    public String owner() {
        return node + '/' + process;
    }
}
