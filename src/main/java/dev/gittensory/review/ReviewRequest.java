package dev.gittensory.review;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * What the model reviewers are asked about; title, body and change are from strangers.
 *
 * @param installation GitHub's number of the installation that it counts for, null for a posted diff
 * @param title empty for a posted diff
 * @param body empty for a posted diff
 */
public record ReviewRequest(
        ReviewId review, @Nullable Long installation, String title, String body, ChangeSet changes) {

    /** Never the texts: they are private. */
    @Override
    public String toString() {
        return "ReviewRequest " + review;
    }
}
