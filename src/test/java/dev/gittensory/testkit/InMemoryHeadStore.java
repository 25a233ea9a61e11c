package dev.gittensory.testkit;

import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.pipeline.HeadStore;
import dev.gittensory.pipeline.Lease;
import dev.gittensory.pipeline.PullRequests.Fetched.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reviews of heads in memory; whether one has ended is asked of whoever knows. */
public final class InMemoryHeadStore implements HeadStore {

    private final Map<ReviewId, PullRequestHead> heads = new LinkedHashMap<>();
    private final Map<ReviewId, Change> kept = new LinkedHashMap<>();
    private final Map<ReviewId, Reason> skipped = new LinkedHashMap<>();
    private final Predicate<ReviewId> finished;

    public InMemoryHeadStore(Predicate<ReviewId> finished) {
        this.finished = finished;
    }

    /** For posted diffs: there is no head. */
    public static InMemoryHeadStore empty() {
        return new InMemoryHeadStore(id -> false);
    }

    @Override
    public boolean create(ReviewId id, Instant at, PullRequestHead head, boolean again) {
        boolean there = heads.entrySet().stream()
                .anyMatch(one -> one.getValue().equals(head) && (!again || !finished.test(one.getKey())));
        if (!there) {
            heads.put(id, head);
        }
        return !there;
    }

    @Override
    public boolean createSkipped(ReviewId id, Instant at, PullRequestHead head, Reason reason) {
        boolean created = create(id, at, head, false);
        if (created) {
            skipped.put(id, reason);
        }
        return created;
    }

    @Override
    public Optional<Reason> skipped(ReviewId id) {
        return Optional.ofNullable(skipped.get(id));
    }

    @Override
    public Optional<PullRequestHead> find(ReviewId id) {
        return Optional.ofNullable(heads.get(id));
    }

    @Override
    public void keep(ReviewId id, Lease lease, Change change) {
        kept.put(id, change);
    }

    /** What was kept of a review. */
    public Optional<Change> kept(ReviewId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public boolean hasLater(ReviewId id) {
        List<ReviewId> ids = new ArrayList<>(heads.keySet());
        PullRequestHead head = heads.get(id);
        return ids.subList(ids.indexOf(id) + 1, ids.size()).stream()
                .map(heads::get)
                .anyMatch(later -> later.pullRequest().equals(head.pullRequest()) && !later.equals(head));
    }

    @Override
    public Optional<ReviewId> latest(PullRequestKey pullRequest, String sha) {
        return heads.entrySet().stream()
                .filter(one -> one.getValue().pullRequest().group().equals(pullRequest.group()))
                .filter(one -> sha == null || one.getValue().ref().headSha().equals(sha))
                .map(Map.Entry::getKey)
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<PullRequestHead> ofCommit(long repositoryId, String sha) {
        return heads.values().stream()
                .filter(head -> head.pullRequest().repositoryId() == repositoryId)
                .filter(head -> head.ref().headSha().equals(sha))
                .distinct()
                .toList();
    }
}
