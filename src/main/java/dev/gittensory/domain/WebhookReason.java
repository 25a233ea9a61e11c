package dev.gittensory.domain;

/** Why an event of GitHub leads to no review, or a review to no reading. */
public enum WebhookReason implements Reason {
    UNKNOWN_EVENT("this service does not listen to this event"),
    UNKNOWN_ACTION("this service does not listen to this action of the event"),
    NO_REVIEW_ASKED("the event asks for no review"),
    MALFORMED("the payload lacks what this event always has"),
    NO_INSTALLATION("the event does not come through an installation of the App"),
    DUPLICATE_DELIVERY("this delivery was processed before"),
    SELF_AUTHORED("the event is of the App's own doing"),
    NOT_A_COMMAND("the comment gives no command"),
    NOT_A_PULL_REQUEST("the comment is on an issue"),
    ALREADY_REQUESTED("this commit was reviewed before, or is about to be"),
    UNKNOWN_CHECK("no review of this service belongs to the check"),
    CLOSED("the pull request is closed"),
    DRAFT("the pull request is a draft"),
    FORK_EXCLUDED("changes from forks are not reviewed here"),
    BOT_EXCLUDED("changes by bots are not reviewed here"),
    REPOSITORY_EXCLUDED("this repository is not reviewed here"),
    NOT_ALLOWED("the operator's policy does not let this installation do that");

    private final String text;

    WebhookReason(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
