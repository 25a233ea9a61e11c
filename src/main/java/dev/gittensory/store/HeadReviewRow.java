package dev.gittensory.store;

import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.PullRequestRef;
import dev.gittensory.domain.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code head_review}; see {@code V5__pull_requests.sql}. */
@Entity
@Table(name = "head_review")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
class HeadReviewRow {

    @Id
    @Column(name = "review_id")
    private String reviewId;

    @Column(nullable = false)
    private long installation;

    @Column(name = "repository_id", nullable = false)
    private long repositoryId;

    @Column(nullable = false)
    private String repository;

    @Column(name = "pull_number", nullable = false)
    private int number;

    @Column(name = "base_ref", nullable = false)
    private String baseRef;

    @Column(name = "base_sha", nullable = false)
    private String baseSha;

    @Column(nullable = false)
    private String head;

    @Column(nullable = false)
    private String author;

    @Column(name = "skip_reason")
    @Nullable
    private String skipReason;

    @Column(nullable = false)
    private int settled;

    @Column(name = "check_run_id")
    @Nullable
    private Long checkRunId;

    /** For the persistence provider. */
    protected HeadReviewRow() {}

    HeadReviewRow(String reviewId, PullRequestHead head) {
        this.reviewId = reviewId;
        this.installation = head.pullRequest().installation();
        this.repositoryId = head.pullRequest().repositoryId();
        this.repository = head.pullRequest().repository();
        this.number = head.pullRequest().number();
        this.baseRef = head.ref().baseRef();
        this.baseSha = head.ref().baseSha();
        this.head = head.ref().headSha();
        this.author = head.author();
    }

    HeadReviewRow skipped(Reason reason) {
        skipReason = reason.code();
        return this;
    }

    Optional<Reason> skipReason() {
        return Optional.ofNullable(skipReason).map(Reason::of);
    }

    void end(Outcome outcome) {
        settled = outcome.settles() ? 1 : 0;
    }

    String reviewId() {
        return reviewId;
    }

    PullRequestHead head() {
        return new PullRequestHead(
                pullRequest(), new PullRequestRef(repository, number, baseRef, baseSha, head), author);
    }

    PullRequestKey pullRequest() {
        return new PullRequestKey(installation, repositoryId, repository, number);
    }

    @Nullable
    Long checkRunId() {
        return checkRunId;
    }

    void remember(long checkRun) {
        checkRunId = checkRun;
    }
}
