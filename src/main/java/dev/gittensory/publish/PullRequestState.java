package dev.gittensory.publish;

import java.util.Set;

/**
 * How a pull request stands on its host.
 *
 * @param head the commit at its tip
 * @param baseRef the branch that it is to be merged into
 * @param open neither closed nor merged
 * @param merged closed because it was merged
 */
public record PullRequestState(
        String head,
        String baseRef,
        boolean open,
        boolean merged,
        boolean draft,
        Mergeable mergeable,
        Set<String> labels) {

    /** Whether the host could merge it now. */
    public enum Mergeable {
        /** No conflict, every required check and review there, branch up to date where that is required. */
        YES,
        NO,
        /** The host is still working it out. */
        UNKNOWN
    }

    public PullRequestState {
        labels = Set.copyOf(labels);
    }
}
