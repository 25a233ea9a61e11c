package dev.gittensory.gate;

import java.util.Locale;

/** What the gate asks, in the order in which the answers count. */
public enum Question {
    SECRETS("Does the change add a credential?"),
    EVALUABLE("Could the change be evaluated at all?"),
    BLOCKERS("Is there a finding that the policy blocks on?"),
    REVIEWERS("Do the model reviewers let the change pass?"),
    ANALYZERS("Did every analyzer that the policy requires do its work?"),
    PATHS("Does the change keep away from protected paths?"),
    SIZE("Is the change small enough to pass without a person?");

    private final String text;

    Question(String text) {
        this.text = text;
    }

    /** The question for people. */
    public String text() {
        return text;
    }

    /** The word for it, for example {@code secrets}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
