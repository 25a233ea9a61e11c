package dev.gittensory.review;

import java.util.Map;

/**
 * What left the building for a review.
 *
 * @param inputHash SHA-256 of what both reviewers were sent, in hexadecimal digits; empty if nothing was sent
 * @param promptVersion of the texts that the product adds
 * @param redactions how many values were replaced, by kind
 * @param independent whether the two reviewers can be wrong for different reasons
 */
public record Disclosure(String inputHash, String promptVersion, Map<String, Integer> redactions, boolean independent) {

    /** Nothing has left. */
    public static final Disclosure NOTHING = new Disclosure("", "", Map.of(), true);

    public Disclosure {
        redactions = Map.copyOf(redactions);
    }
}
