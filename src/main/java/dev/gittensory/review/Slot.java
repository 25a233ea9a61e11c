package dev.gittensory.review;

import java.util.Locale;

/** Which of the two reviewers. */
public enum Slot {
    A,
    B;

    /** As configuration, findings and operators name it: {@code reviewer-a | reviewer-b}. */
    public String label() {
        return "reviewer-" + name().toLowerCase(Locale.ROOT);
    }
}
