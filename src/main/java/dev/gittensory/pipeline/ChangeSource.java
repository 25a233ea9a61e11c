package dev.gittensory.pipeline;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.ReviewId;

/** Where the change of a review comes from. */
public interface ChangeSource {

    /** The change to review. */
    ChangeSet load(ReviewId id);
}
