package dev.gittensory.github.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.Job;
import dev.gittensory.github.Rest;
import dev.gittensory.pipeline.PullRequests;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches changes from GitHub. Thread-safe. */
public final class GitHubPullRequests implements PullRequests {

    /** The configuration of a repository. It is read from the base branch, lest a pull request decide how it is judged. */
    private static final String CONFIG = ".gittensory.yml";

    /** Twice what the reader of policies takes: what is longer is cut here and still refused there. */
    static final int LONGEST_CONFIG = 128 * 1024;

    private static final Duration SOON = Duration.ofSeconds(15);

    private final GitHubClients clients;

    /** Asks through these. */
    public GitHubPullRequests(GitHubClients clients) {
        this.clients = clients;
    }

    @Override
    public Fetched fetch(PullRequestHead head) {
        PullRequestKey key = head.pullRequest();
        Pull pull = Pull.ask(clients, key);
        Optional<Fetched> instead = instead(pull, head);
        if (instead.isPresent()) {
            return instead.get();
        }
        if (pull.totals().files() == 0) {
            return noChange(key);
        }
        List<FileRow> rows;
        try {
            FileListing listing = clients.call(
                    key, Job.READ, session -> FileListing.read(session.rest(), Rest.pull(key), pull.totals()));
            rows = new FileContents(clients, head, pull.baseRef()).complete(listing);
        } catch (RefusedException e) {
            // a push in between makes sums that do not add up
            return instead(Pull.ask(clients, key), head).orElseThrow(() -> e);
        }
        byte @Nullable [] config = config(key, pull.baseRef());
        // asked once more, because a listing does not say of which head it is
        return instead(Pull.ask(clients, key), head).orElseGet(() -> {
            DiffText diff = DiffText.of(rows);
            return new Fetched.Change(diff.bytes(), diff.changes(), config, pull.title(), pull.body());
        });
    }

    @Override
    public boolean isCurrent(PullRequestHead head) {
        return instead(Pull.ask(clients, head.pullRequest()), head).isEmpty();
    }

    /** After a force-push the sums may be zero for a moment; "no files" is believed only if none are listed either. */
    private Fetched noChange(PullRequestKey key) {
        JsonNode first =
                clients.call(key, Job.READ, session -> session.rest().get(Rest.pull(key) + "/files?per_page=1"));
        if (!first.isEmpty()) {
            throw new NotNowException(SOON, GitHubReason.GITHUB_UNAVAILABLE);
        }
        return new Fetched.NoChange();
    }

    /** The branch that it is to be merged into counts as well: another one makes it another change. */
    private static Optional<Fetched> instead(Pull pull, PullRequestHead head) {
        if (!pull.isOpen()) {
            return Optional.of(new Fetched.Closed());
        }
        boolean same = pull.head().equals(head.ref().headSha())
                && pull.baseRef().equals(head.ref().baseRef());
        return same ? Optional.empty() : Optional.of(new Fetched.Moved());
    }

    private byte @Nullable [] config(PullRequestKey key, String baseRef) {
        return clients.call(key, Job.READ, session -> RepositoryFile.find(session.rest(), key, CONFIG, baseRef))
                .map(file -> file.upTo(LONGEST_CONFIG))
                .orElse(null);
    }
}
