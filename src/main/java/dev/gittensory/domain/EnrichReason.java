package dev.gittensory.domain;

/** Why an analyzer has nothing to say: the first block is benign, the second means "we do not know". */
public enum EnrichReason implements Reason {
    NO_FILES("the change touches no files"),
    NO_ADDED_LINES("the change adds no lines"),

    TIMEOUT("did not finish in time"),
    ERROR("failed"),
    BUDGET_EXHAUSTED("the time budget of the review was used up"),
    ANALYZERS_DEGRADED("an analyzer could not do its work");

    private final String text;

    EnrichReason(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
