package dev.gittensory.domain;

/** Why the gate decided as it did. */
public enum GateReason implements Reason {
    LEAKED_SECRET("the change adds something that looks like a credential"),
    BLOCKING_FINDING("a finding that the policy blocks on"),
    NOT_EVALUABLE("the change could not be evaluated completely"),
    AI_INCONCLUSIVE("the model reviewers gave no conclusive opinion");

    private final String text;

    GateReason(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
