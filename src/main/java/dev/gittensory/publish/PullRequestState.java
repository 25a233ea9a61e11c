package dev.gittensory.publish;

import java.util.Set;

/**
 * How a pull request stands on its host.
 *
 * @param head the commit at its tip
 * @param baseRef the branch that it is to be merged into
 * @param open neither closed nor merged
 * @param mergeable the host could merge it: no conflict, every required check and review there, branch up to date where
 *     that is required; false while the host is still working it out
 */
public record PullRequestState(
        String head, String baseRef, boolean open, boolean draft, boolean mergeable, Set<String> labels) {

    public PullRequestState {
        labels = Set.copyOf(labels);
    }
}
