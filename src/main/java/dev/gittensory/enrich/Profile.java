package dev.gittensory.enrich;

/** How thorough a review is to be, from the quickest to the most thorough; each includes the ones before it. */
public enum Profile {
    /** Local analyzers only: nothing is asked of anybody. */
    FAST,
    /** Every analyzer that is more often right than wrong. */
    BALANCED,
    /** Also those whose findings need a patient reader, and more of a large change. */
    DEEP;

    /** Whether a review in this profile runs an analyzer that wants at least the other. */
    public boolean includes(Profile least) {
        return compareTo(least) >= 0;
    }
}
