package dev.gittensory.domain;

/** Why the gate decided as it did. */
public enum GateReason implements Reason {
    LEAKED_SECRET("the change adds something that looks like a credential"),
    BLOCKING_FINDING("a finding that the policy blocks on"),
    NOT_EVALUABLE("the change could not be evaluated completely"),
    CONFIGURATION_UNKNOWN("the configuration of the repository could not be read"),
    AI_INCONCLUSIVE("the model reviewers gave no conclusive opinion"),
    AI_OBJECTED("both model reviewers would block the change"),
    AI_SPLIT("the model reviewers disagree"),
    ANALYZER_MISSING("an analyzer that the policy requires could not do its work"),
    PROTECTED_PATH("the change touches a path that a person has to look at"),
    OVERSIZE("the change is larger than the policy lets pass without a person");

    private final String text;

    GateReason(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
