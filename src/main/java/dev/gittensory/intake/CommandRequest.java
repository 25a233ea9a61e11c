package dev.gittensory.intake;

import dev.gittensory.domain.PullRequestKey;

/**
 * A command that somebody has given in a comment; who may give it is not known yet.
 *
 * @param comment GitHub's number of the comment
 * @param login of its author, at most {@link #LONGEST_LOGIN} characters; untrusted
 */
public record CommandRequest(PullRequestKey pullRequest, long comment, String login, Kind kind) {

    /** GitHub has no longer login, and a login that was cut could be somebody else's. */
    public static final int LONGEST_LOGIN = 64;

    /** What is asked for. */
    public enum Kind {
        /** Review the head again. */
        REVIEW,
        /** Say why the last review ended as it did. */
        EXPLAIN,
        /** List the commands. */
        HELP,
        /** Something that is no command. */
        UNKNOWN
    }
}
