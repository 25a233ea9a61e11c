package dev.gittensory.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The events of GitHub that this service listens to, with the actions of each that it acts on. */
public enum GitHubEvent {
    PULL_REQUEST("opened", "reopened", "synchronize", "ready_for_review", "edited"),
    ISSUE_COMMENT("created"),
    /** Commands are taken from the conversation only, so none of its actions counts. */
    PULL_REQUEST_REVIEW_COMMENT,
    CHECK_RUN("rerequested", "requested_action"),
    CHECK_SUITE("rerequested"),
    INSTALLATION("created", "deleted", "suspend", "unsuspend", "new_permissions_accepted"),
    INSTALLATION_REPOSITORIES("added", "removed"),
    /** Sent once when a webhook is set up; it has no action. */
    PING("");

    private static final Map<String, GitHubEvent> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(GitHubEvent::label, Function.identity()));

    private final Set<String> actions;

    GitHubEvent(String... actions) {
        this.actions = Set.of(actions);
    }

    /** The event with this name of GitHub's; empty if this service does not listen to it. */
    public static Optional<GitHubEvent> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether something may come of this action. */
    public boolean listensTo(String action) {
        return actions.contains(action);
    }

    /** Whether this action of it may ask for work; what only tells something can be missed. */
    public boolean mayAskForWork(String action) {
        return switch (this) {
            case PULL_REQUEST, ISSUE_COMMENT, CHECK_RUN, CHECK_SUITE -> listensTo(action);
            case PULL_REQUEST_REVIEW_COMMENT, INSTALLATION, INSTALLATION_REPOSITORIES, PING -> false;
        };
    }

    /** GitHub's name of it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** GitHub's name of an event, or {@code other}: an event's name is text from outside, and labels have to be few. */
    public static String labelOf(String name) {
        return of(name).map(GitHubEvent::label).orElse("other");
    }
}
