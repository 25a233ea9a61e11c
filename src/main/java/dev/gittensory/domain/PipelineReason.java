package dev.gittensory.domain;

/** Why the pipeline could not carry a review to its end. */
public enum PipelineReason implements Reason {
    NO_CHANGE("the pull request changes no file"),
    INTERNAL_ERROR("an internal error ended the review; the log of the service has the cause");

    private final String text;

    PipelineReason(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
