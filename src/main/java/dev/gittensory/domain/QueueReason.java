package dev.gittensory.domain;

/** What an operator has to know of the queues. */
public enum QueueReason implements Reason {
    DEAD_LETTERS_GREW("messages have exhausted their attempts and wait for an operator");

    private final String text;

    QueueReason(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
