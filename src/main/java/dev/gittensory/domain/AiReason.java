package dev.gittensory.domain;

/** Why the model reviewers could not give their opinion, or not all of it. */
public enum AiReason implements Reason {
    NO_REVIEWERS("no reviewers configured"),
    AI_AUTH("a provider did not accept the key of a model reviewer"),
    AI_BILLING("the account of a model reviewer cannot pay or has reached a limit of its own"),
    AI_RATE("a provider has let a model reviewer wait too long"),
    AI_OVERLOAD("a provider of a model reviewer is overloaded or failing"),
    AI_TIMEOUT("a model reviewer did not answer in time"),
    AI_TOO_LARGE("parts of the change are too large for a model reviewer"),
    AI_REFUSAL("a model reviewer has refused to answer"),
    AI_INVALID("a model reviewer has not answered in a form that can be used"),
    AI_MODEL_GONE("a provider does not know the configured model"),
    AI_FAILED("asking a model reviewer has failed inside the service; its log has the cause"),
    AI_BUDGET("what may be spent on model reviewers is used up");

    private final String text;

    AiReason(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
