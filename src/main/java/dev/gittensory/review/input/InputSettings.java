package dev.gittensory.review.input;

/**
 * How much both reviewers can be sent; of two models the smaller one counts, because both get the same.
 *
 * @param contextTokens what goes into one request, answer included
 * @param maxOutputTokens what is kept free for the answer
 * @param mostParts how many requests one change may take per reviewer
 */
public record InputSettings(int contextTokens, int maxOutputTokens, int mostParts) {

    /** The part of the room that estimates may use; the rest is for what they miss and for a request to repair an answer. */
    private static final double ESTIMATED = 0.9;

    /** What a prompt may be estimated at. */
    int usableTokens() {
        return (int) Math.max(0, (contextTokens - (long) maxOutputTokens) * ESTIMATED);
    }
}
