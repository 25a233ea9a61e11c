package dev.gittensory.domain;

/** Why something was not made public. */
public enum PublishReason implements Reason {
    HEAD_MOVED("a newer commit has taken the place of the one that this is about"),
    BASE_MOVED("the pull request is to be merged into another branch now"),
    OVERTAKEN("a later review of the same commit has ended before this was written"),
    NOT_WANTED("neither the operator nor the repository has asked for it, or the result gives no cause"),
    NOT_PERMITTED("who gave the command may not write to the repository"),
    MERGE_CONDITIONS("a condition for merging is not met"),
    GAVE_UP("GitHub could not be reached for a day");

    private final String text;

    PublishReason(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
