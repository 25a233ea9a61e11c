package dev.gittensory.domain;

import java.util.List;
import java.util.Locale;

/**
 * What the GitHub App needs of whoever installs it. The one source: the manifest asks for it, {@code docs/github-app.md} lists
 * it, and what is granted is compared with it.
 */
public final class AppAccess {

    /** Without these, something that the service does by itself fails. */
    public static final List<Permission> PERMISSIONS = List.of(
            new Permission("metadata", Level.READ, "GitHub gives it to every App; tells who may give commands"),
            new Permission(
                    "contents", Level.READ, "files of a change that GitHub lists incompletely, and `.gittensory.yml`"),
            new Permission(
                    "pull_requests",
                    Level.WRITE,
                    "the change itself, the comment, comments at lines, labels, reactions"),
            new Permission("checks", Level.WRITE, "the check run, and the results of other checks"),
            new Permission("statuses", Level.READ, "the results of checks that report the older way"),
            new Permission(
                    "issues",
                    Level.READ,
                    "nothing is read; GitHub refuses an App without it the event `issue_comment`"));

    /** Asked for by nobody until an operator who wants it grants it by hand. */
    public static final List<Permission> OPTIONAL = List.of(
            new Permission("contents", Level.WRITE, "merging, where operator and repository have both opted in"));

    /** To be subscribed to. */
    public static final List<Event> EVENTS = List.of(
            new Event("pull_request", "a change is there to be reviewed"),
            new Event("issue_comment", "commands"),
            new Event("pull_request_review_comment", "answers to comments at lines; nothing comes of them yet"),
            new Event("check_run", "the button that runs one check again"),
            new Event("check_suite", "the button that runs all checks again"));

    /** Sent to every App, and not to be subscribed to. */
    public static final List<Event> UNASKED = List.of(
            new Event("installation", "what is granted has changed"),
            new Event("installation_repositories", "nothing comes of it; each event names its repository"),
            new Event("ping", "shows that the webhook arrives"));

    private AppAccess() {}

    /** How much of a permission. */
    public enum Level {
        READ,
        WRITE;

        /** GitHub's word for it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether what GitHub calls {@code granted} is as much as this, or more. */
        public boolean isCoveredBy(String granted) {
            return granted.equals("admin") || granted.equals(WRITE.label()) || granted.equals(label());
        }
    }

    /**
     * A permission of a repository.
     *
     * @param name by which GitHub's API knows it
     * @param use what for, in words for the document
     */
    public record Permission(String name, Level level, String use) {}

    /**
     * An event of the webhook.
     *
     * @param name by which GitHub's API knows it
     * @param use what for, in words for the document
     */
    public record Event(String name, String use) {}
}
