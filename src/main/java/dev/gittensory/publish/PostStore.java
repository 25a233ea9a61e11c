package dev.gittensory.publish;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the outbox lives. Every call is one short transaction and is durable when it returns. Rows are worked on under a
 * lease on their pull request.
 */
public interface PostStore {

    /**
     * A review, as far as it is made public.
     *
     * @param baseRef the branch that the change was to be merged into when it was reviewed
     * @param checkRun the host's number of its check run, null unless one is known; one that a dry run has
     *     made up is none to write to, but a dry run goes on with it
     */
    record PublishedReview(
            ReviewId id,
            String head,
            String baseRef,
            @Nullable Long checkRun,
            @Nullable ReviewResult result) {}

    /** Whether a dry run has made it up: a host gives positive numbers, and what was never written is not there. */
    static boolean isPretended(long number) {
        return number < 0;
    }

    /**
     * How far a row has come.
     *
     * @param status {@code pending | done | dropped}
     * @param reason why it was dropped
     */
    record Progress(
            PostKind kind,
            @Nullable ReviewId review,
            String status,
            @Nullable Reason reason,
            int attempts,
            Instant createdAt,
            @Nullable Instant queuedAt,
            @Nullable Instant endedAt) {}

    /** Where a row stands, for its message. */
    record Pending(UUID id, PullRequestKey pullRequest) {}

    /** Adds a row for a review; nothing if there is one of this kind already. */
    void add(ReviewId review, PostKind kind, Instant at);

    /** Adds a row for a pull request; nothing if there is one with this {@code dedupe} already. */
    Optional<Pending> add(PullRequestKey pullRequest, PostKind kind, String detail, String dedupe, Instant at);

    /**
     * How the latest review of another pull request that has the same head ends its check run.
     *
     * @param pullRequest its number
     */
    record Elsewhere(int pullRequest, CheckConclusion conclusion) {

        /** Empty if that review wants no check run, or one that is cancelled. */
        public static Optional<Elsewhere> of(int pullRequest, ReviewResult result) {
            CheckConclusion conclusion = result.enforcement().conclusion();
            return PostPlan.isForTheGate(result) && conclusion != CheckConclusion.CANCELLED
                    ? Optional.of(new Elsewhere(pullRequest, conclusion))
                    : Optional.empty();
        }
    }

    /** How much earlier than noted a message may come: clocks differ a little. */
    Duration EARLY = Duration.ofSeconds(1);

    /** Tries to get a row whose time has come, and with it the sole right to write to its pull request. */
    PostClaim claim(UUID id, String owner, Instant now, Instant until);

    /** How far a row has come; empty if there is none. */
    Optional<Progress> progress(UUID id);

    /** Prolongs the lease on a row; nothing if it is lost. */
    void renew(UUID id, String owner, Instant until);

    /** Ends a row: done, or not done for this reason. Nothing, and false, if the lease is lost. */
    boolean end(UUID id, String owner, Instant at, @Nullable Reason reason);

    /** Gives a row back whose time has not come. */
    void release(UUID id, String owner);

    /** Gives a row back that an error of our own has kept from being carried out, and counts that. */
    void failed(UUID id, String owner);

    /** The review that a row is about. */
    PublishedReview review(ReviewId review);

    /** Whether a later review of the same head has ended, so that this one has nothing to say any more. */
    boolean isOvertaken(ReviewId review);

    /** Whether there is a later review of the same head, ended or not. */
    boolean isFollowed(ReviewId review);

    /**
     * The strictest that the latest finished review of any other pull request of the repository with the same head makes of
     * that head.
     */
    Optional<Elsewhere> conclusionElsewhere(ReviewId review);

    /** The comment under this pull request, if one is known. */
    Optional<Long> comment(PullRequestKey pullRequest);

    /** Remembers the comment under this pull request. */
    void rememberComment(PullRequestKey pullRequest, long comment);

    /** Remembers the check run of this review. */
    void rememberCheckRun(ReviewId review, long checkRun);

    /** The first row of this review that is still to be carried out. */
    Optional<Pending> next(ReviewId review);

    /** Notes that the queue has taken the row, and when it brings it. */
    void markQueued(UUID id, Instant at);

    /** Rows whose message may be lost, oldest first: not ended, not leased, and not to be brought at this time or later. */
    List<Pending> forgotten(Instant now, Instant queuedBefore, int limit);

    /**
     * Makes check runs that could not be concluded to be concluded again: those that are shown in progress, and those that
     * the host was away too long for.
     *
     * @param createdAfter rows that are older are left alone
     * @param endedBefore so are rows that were tried later than this
     * @return the rows, which are to be queued
     */
    List<Pending> rearm(Instant createdAfter, Instant endedBefore, int limit);
}
