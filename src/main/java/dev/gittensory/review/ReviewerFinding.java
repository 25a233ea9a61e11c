package dev.gittensory.review;

import dev.gittensory.domain.Finding;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finding of model reviewers, after evidence and consensus.
 *
 * @param finding with {@code reviewer-a}, {@code reviewer-b}, or {@code reviewers} for both as its source
 * @param confidence from 0 to 1; the lower one of both
 * @param by who has found it
 * @param identity the same for the same thing in a later push: from path, normalised code and category, never from the
 *     words of a model; hexadecimal
 * @param suggestion what could stand at its line instead, null if there is nothing of the kind
 */
public record ReviewerFinding(
        Finding finding,
        double confidence,
        Set<Slot> by,
        String identity,
        @Nullable Suggestion suggestion) {

    /** The source of what both have found. */
    public static final String BOTH = "reviewers";

    public ReviewerFinding {
        by = Set.copyOf(by);
    }
}
