package dev.gittensory.testkit;

import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.publish.PostClaim;
import dev.gittensory.publish.PostStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The outbox in memory, under the same rules as in the database. */
public final class InMemoryPostStore implements PostStore {

    private final Map<UUID, InMemoryPost> rows = new LinkedHashMap<>();
    private final Map<ReviewId, PublishedReview> reviews = new LinkedHashMap<>();
    private final Map<ReviewId, PullRequestKey> pulls = new LinkedHashMap<>();
    private final Map<String, Long> comments = new LinkedHashMap<>();

    /** Makes a review known, with or without a result. */
    public void put(PullRequestKey pullRequest, PublishedReview review) {
        pulls.put(review.id(), pullRequest);
        reviews.put(review.id(), review);
    }

    @Override
    public void add(ReviewId review, PostKind kind, Instant at) {
        add(new InMemoryPost(kind, pulls.get(review), review, "", review + "/" + kind.label(), at));
    }

    @Override
    public Optional<Pending> add(PullRequestKey pullRequest, PostKind kind, String detail, String dedupe, Instant at) {
        return add(new InMemoryPost(kind, pullRequest, null, detail, dedupe, at));
    }

    private Optional<Pending> add(InMemoryPost row) {
        if (rows.values().stream().anyMatch(other -> other.dedupe.equals(row.dedupe))) {
            return Optional.empty();
        }
        rows.put(row.id, row);
        return Optional.of(row.pending());
    }

    @Override
    public PostClaim claim(UUID id, String owner, Instant now, Instant until) {
        InMemoryPost row = rows.get(id);
        boolean early = row != null && row.queuedAt != null && row.queuedAt.isAfter(now.plus(EARLY));
        if (row == null || row.ended || early || comesLater(row)) {
            return new PostClaim.NothingToDo();
        }
        Optional<InMemoryPost> busy = rows.values().stream()
                .filter(other -> other.pullRequest.group().equals(row.pullRequest.group()) && other.leased(now))
                .findFirst();
        if (busy.isPresent()) {
            return new PostClaim.HeldFor(Duration.between(now, busy.get().leaseUntil));
        }
        row.owner = owner;
        row.leaseUntil = until;
        return new PostClaim.Granted(row.post());
    }

    @Override
    public Optional<Progress> progress(UUID id) {
        return Optional.ofNullable(rows.get(id))
                .map(row -> new Progress(
                        row.kind,
                        row.review,
                        !row.ended ? "pending" : row.reason == null ? "done" : "dropped",
                        row.reason,
                        row.attempts,
                        row.createdAt,
                        row.queuedAt,
                        row.endedAt));
    }

    private boolean comesLater(InMemoryPost row) {
        return row.review != null && !next(row.review).orElseThrow().id().equals(row.id);
    }

    @Override
    public void renew(UUID id, String owner, Instant until) {
        owned(id, owner).ifPresent(row -> row.leaseUntil = until);
    }

    @Override
    public boolean end(UUID id, String owner, Instant at, Reason reason) {
        Optional<InMemoryPost> owned = owned(id, owner);
        owned.ifPresent(row -> {
            row.ended = true;
            row.endedAt = at;
            row.reason = reason;
            row.giveBack();
        });
        return owned.isPresent();
    }

    @Override
    public void release(UUID id, String owner) {
        owned(id, owner).ifPresent(InMemoryPost::giveBack);
    }

    @Override
    public void failed(UUID id, String owner) {
        owned(id, owner).ifPresent(row -> {
            row.attempts++;
            row.giveBack();
        });
    }

    private Optional<InMemoryPost> owned(UUID id, String owner) {
        return Optional.of(rows.get(id)).filter(row -> !row.ended && owner.equals(row.owner));
    }

    @Override
    public PublishedReview review(ReviewId review) {
        return reviews.get(review);
    }

    @Override
    public boolean isOvertaken(ReviewId review) {
        return later(review).anyMatch(later -> later.result() != null);
    }

    @Override
    public boolean isFollowed(ReviewId review) {
        return later(review).findAny().isPresent();
    }

    @Override
    public Optional<Elsewhere> conclusionElsewhere(ReviewId review) {
        PullRequestKey ours = pulls.get(review);
        Map<Integer, PublishedReview> latest = new LinkedHashMap<>();
        reviews.values().stream()
                .filter(other -> other.result() != null
                        && other.head().equals(reviews.get(review).head()))
                .filter(other -> pulls.get(other.id()).repositoryId() == ours.repositoryId())
                .forEach(other -> latest.put(pulls.get(other.id()).number(), other));
        latest.remove(ours.number());
        return latest.entrySet().stream()
                .flatMap(other -> Elsewhere.of(other.getKey(), other.getValue().result()).stream())
                .max(Comparator.comparing(Elsewhere::conclusion));
    }

    private Stream<PublishedReview> later(ReviewId review) {
        List<ReviewId> order = List.copyOf(reviews.keySet());
        return order.subList(order.indexOf(review) + 1, order.size()).stream()
                .filter(later ->
                        pulls.get(later).group().equals(pulls.get(review).group()))
                .map(reviews::get)
                .filter(later -> later.head().equals(reviews.get(review).head()));
    }

    @Override
    public Optional<Long> comment(PullRequestKey pullRequest) {
        return Optional.ofNullable(comments.get(pullRequest.group()));
    }

    @Override
    public void rememberComment(PullRequestKey pullRequest, long comment) {
        comments.put(pullRequest.group(), comment);
    }

    @Override
    public void rememberCheckRun(ReviewId review, long checkRun) {
        reviews.computeIfPresent(
                review,
                (id, known) -> new PublishedReview(id, known.head(), known.baseRef(), checkRun, known.result()));
    }

    @Override
    public Optional<Pending> next(ReviewId review) {
        return rows.values().stream()
                .filter(row -> review.equals(row.review) && !row.ended)
                .min(Comparator.comparing(row -> row.kind))
                .map(InMemoryPost::pending);
    }

    @Override
    public void markQueued(UUID id, Instant at) {
        rows.get(id).queuedAt = at;
    }

    @Override
    public List<Pending> forgotten(Instant now, Instant queuedBefore, int limit) {
        return rows.values().stream()
                .filter(row -> !row.ended && !row.leased(now))
                .filter(row -> row.queuedAt == null
                        ? row.createdAt.isBefore(now.minusSeconds(30))
                        : row.queuedAt.isBefore(queuedBefore))
                .limit(limit)
                .map(InMemoryPost::pending)
                .toList();
    }

    @Override
    public List<Pending> rearm(Instant createdAfter, Instant endedBefore, int limit) {
        List<InMemoryPost> dropped = rows.values().stream()
                .filter(row -> row.kind == PostKind.CHECK_CONCLUDED && row.reason != null)
                .filter(row -> row.reason != PublishReason.NOT_WANTED && row.reason != PublishReason.HEAD_MOVED)
                .filter(row -> reviews.get(row.review).checkRun() != null || row.reason == PublishReason.GAVE_UP)
                .filter(row -> row.createdAt.isAfter(createdAfter) && row.endedAt.isBefore(endedBefore))
                .limit(limit)
                .toList();
        dropped.forEach(row -> {
            row.ended = false;
            row.reason = null;
        });
        return dropped.stream().map(InMemoryPost::pending).toList();
    }

    /** Every row in the order in which it was added: its kind, and how it stands ({@code pending}, {@code done} or the code). */
    public List<String> state() {
        List<String> state = new ArrayList<>();
        rows.values()
                .forEach(row -> state.add(row.kind.label() + " "
                        + (!row.ended ? "pending" : row.reason == null ? "done" : row.reason.code())));
        return state;
    }
}
