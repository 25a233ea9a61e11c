package dev.gittensory.github.source;

import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.enrich.PullRequestSource;
import dev.gittensory.enrich.PullRequestSources;
import dev.gittensory.github.GitHubClients;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has analyzers ask GitHub about the pull requests that are reviewed. */
public final class GitHubPullRequestSources implements PullRequestSources {

    private final GitHubClients clients;
    private final Function<ReviewId, Optional<PullRequestHead>> heads;
    private final String ownCheck;

    /**
     * Asks through these clients.
     *
     * @param heads the head that a review is of; empty for a posted diff
     * @param ownCheck the name of our own check
     */
    public GitHubPullRequestSources(
            GitHubClients clients, Function<ReviewId, Optional<PullRequestHead>> heads, String ownCheck) {
        this.clients = clients;
        this.heads = heads;
        this.ownCheck = ownCheck;
    }

    @Override
    public @Nullable PullRequestSource of(ReviewId review) {
        return heads.apply(review)
                .map(head -> new GitHubPullRequestSource(clients, head, ownCheck))
                .orElse(null);
    }
}
