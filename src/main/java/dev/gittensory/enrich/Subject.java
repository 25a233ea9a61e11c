package dev.gittensory.enrich;

import dev.gittensory.domain.ChangeSet;
import org.jspecify.annotations.Nullable;

/**
 * What analyzers look at.
 *
 * @param changes the change, or as much of it as this analyzer is to read
 * @param pullRequest where the change comes from, or null for a posted diff, which belongs to no repository
 */
public record Subject(ChangeSet changes, @Nullable PullRequestSource pullRequest) {

    /** A change without a repository around it. */
    public static Subject of(ChangeSet changes) {
        return new Subject(changes, null);
    }

    /** The same origin, with another extent of the change. */
    public Subject with(ChangeSet other) {
        return new Subject(other, pullRequest);
    }

    /** The source of the pull request, for analyzers of class {@link CostClass#GITHUB}, which never run without one. */
    public PullRequestSource requirePullRequest() {
        PullRequestSource source = pullRequest;
        if (source == null) {
            throw new IllegalStateException("a posted diff belongs to no pull request");
        }
        return source;
    }
}
