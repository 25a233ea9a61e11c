package dev.gittensory.command;

import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.RefusedException;
import java.util.Optional;

/**
 * What a command needs of the host of the pull request. Every call may throw {@link NotNowException} if the host wants to be
 * asked later or cannot be reached, and {@link RefusedException} if it will not do it.
 */
public interface CommandHost {

    /** Whether this person may write to the repository; false for whoever the host does not know as such. */
    boolean mayWrite(PullRequestKey pullRequest, String login);

    /** Adds a reaction to a comment; one that is there already is no problem. */
    void react(PullRequestKey pullRequest, long comment, Reaction reaction);

    /** The pull request as it stands now; empty if it is closed. */
    Optional<PullRequestHead> head(PullRequestKey pullRequest);

    /** How we show that we have seen a comment. */
    enum Reaction {
        /** It will be done. */
        EYES("eyes"),
        /** It will not be done. */
        REFUSED("-1"),
        /** It is no command that we know. */
        CONFUSED("confused");

        private final String content;

        Reaction(String content) {
            this.content = content;
        }

        /** GitHub's word for it. */
        public String content() {
            return content;
        }
    }
}
