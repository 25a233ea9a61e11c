package dev.gittensory.pipeline;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.ReviewId;

/** Where the change of a review comes from, once it is stored. */
public interface ChangeSource {

    /** The change to review. */
    Source load(ReviewId id);

    /**
     * A change, and what its author says of it; all of it is from strangers.
     *
     * @param title empty for a posted diff
     * @param body empty for a posted diff
     */
    record Source(ChangeSet changes, String title, String body) {}
}
