package dev.gittensory.domain;

/** Why the model reviewers could not give their opinion. */
public enum AiReason implements Reason {
    NO_REVIEWERS("no reviewers configured");

    private final String text;

    AiReason(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
