package dev.gittensory.pipeline;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.RefusedException;
import org.jspecify.annotations.Nullable;

/** Fetches changes from the host of pull requests. */
public interface PullRequests {

    /**
     * Fetches the change of a pull request, from the merge base to this head, and the configuration of its repository.
     *
     * @throws NotNowException if the host wants to be asked later, or cannot be reached
     * @throws RefusedException if the host will not show it, or not completely
     */
    Fetched fetch(PullRequestHead head);

    /**
     * Whether the pull request is open, this is its head, and it is to be merged into the same branch.
     *
     * @throws NotNowException if the host wants to be asked later, or cannot be reached
     * @throws RefusedException if the host will not tell
     */
    boolean isCurrent(PullRequestHead head);

    /** What the host has. */
    sealed interface Fetched {

        /**
         * The change.
         *
         * @param diff as a unified diff that parses to {@code changes}
         * @param changes a file without readable lines is marked as binary, whatever the cause
         * @param config the configuration of the repository at the tip of the base branch, or null if there is none
         * @param title of the pull request; untrusted
         * @param body of the pull request; untrusted
         */
        record Change(byte[] diff, ChangeSet changes, byte @Nullable [] config, String title, String body)
                implements Fetched {}

        /** There is nothing to review, because its commits change no file. */
        record NoChange() implements Fetched {}

        /** The head, or the branch that it is to be merged into, is another one now. */
        record Moved() implements Fetched {}

        /** It has been closed or merged. */
        record Closed() implements Fetched {}
    }
}
