package dev.gittensory.domain;

import java.util.Locale;

/**
 * How the check run of a review is concluded, from the most lenient to the strictest. The words are GitHub's.
 *
 * <p>GitHub counts {@code success}, {@code neutral} and {@code skipped} as passed wherever a check is required. So
 * {@code skipped} does not occur here at all, and {@code neutral} only stands for a change that was reviewed under a
 * policy by which the verdict is advice.
 */
public enum CheckConclusion {
    /** No check run is posted; where one is required, it stays expected and the merge is not possible. */
    NONE(false),
    /** Reviewed, and nothing speaks against the change. */
    SUCCESS(true),
    /** Reviewed; something speaks against the change, and the policy makes that advice. */
    NEUTRAL(true),
    /** The head has moved: this check run is about a commit that nobody wants to merge any more. */
    CANCELLED(false),
    /** A person has to look. */
    ACTION_REQUIRED(false),
    /** The change must not go in as it is, or was not reviewed where the policy counts that as a failure. */
    FAILURE(false);

    private final boolean satisfiesRequiredCheck;

    CheckConclusion(boolean satisfiesRequiredCheck) {
        this.satisfiesRequiredCheck = satisfiesRequiredCheck;
    }

    /** Whether GitHub lets a change in whose required check ends so. */
    public boolean satisfiesRequiredCheck() {
        return satisfiesRequiredCheck;
    }

    /** The word for it, {@code none} where there is no check run. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stricter of the two. */
    public CheckConclusion or(CheckConclusion other) {
        return compareTo(other) < 0 ? other : this;
    }
}
