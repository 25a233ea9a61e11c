package dev.gittensory.review.consensus;

/** Numbers that a model gave, made fit to be compared. */
final class Confidence {

    private Confidence() {}

    /** From 0 to 1; what is no number is no confidence. */
    static double of(double stated) {
        return Double.isNaN(stated) ? 0 : Math.max(0, Math.min(1, stated));
    }
}
