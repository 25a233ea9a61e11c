package dev.gittensory.enrich;

import dev.gittensory.domain.PullRequestRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What analyzers may ask about a pull request and its repository. One instance serves one review; answers are fetched
 * when they are first asked for.
 *
 * <p>Every method throws {@link DegradedException} with the coded reason if the answer is not to be had, for example
 * {@code missing_token}, {@code missing_base} or {@code github_timeout}. All texts are untrusted.
 */
public interface PullRequestSource {

    /** Which pull request, in which state. */
    PullRequestRef ref();

    /** The login of its author. */
    String author();

    /** The content of a file at the tip of the base branch; empty if there is no such file. */
    Optional<String> baseFile(String path);

    /** Its commits, oldest first. */
    List<Commit> commits();

    /** How its branch stands to the base branch. */
    BranchState branch();

    /** What continuous integration says of its head, without our own check. */
    List<CheckSignal> checks();

    /** The reviews that people have given, oldest first. */
    List<Approval> approvals();

    /**
     * A commit of the pull request.
     *
     * @param author login of the author, or null if the host knows no account for the e-mail address
     * @param verification what the host says of the signature
     * @param committedAt when it was committed, as the committer's clock said
     */
    record Commit(String sha, @Nullable String author, Verification verification, Instant committedAt) {}

    /** What a host says of the signature of a commit. */
    enum Verification {
        /** Signed, and the signature belongs to the committer. */
        VERIFIED,
        /** Not signed. */
        UNSIGNED,
        /** Signed, but the signature is wrong or its key is expired, revoked or somebody else's. */
        INVALID,
        /** Signed, but the host could not check it: key unknown, service unavailable. */
        UNKNOWN
    }

    /**
     * How a branch stands to its base.
     *
     * @param behindBy commits of the base branch that it lacks
     * @param mergeBaseAt when the commit was made that both have in common last
     * @param baseTouched paths that those lacking commits touch; empty list if unknown
     */
    record BranchState(int behindBy, Instant mergeBaseAt, Instant baseTipAt, List<String> baseTouched) {}

    /**
     * One check run or commit status.
     *
     * @param name as its author calls it; untrusted
     * @param required whether the base branch requires it
     */
    record CheckSignal(String name, Conclusion conclusion, boolean required) {

        /** How it ended. */
        public enum Conclusion {
            SUCCESS,
            FAILURE,
            CANCELLED,
            TIMED_OUT,
            ACTION_REQUIRED,
            NEUTRAL,
            SKIPPED,
            STALE,
            PENDING
        }
    }

    /**
     * A review that a person or bot has given.
     *
     * @param reviewer login
     * @param commit the head at that time
     * @param state what it says
     * @param mayWrite whether the reviewer may write to the repository
     * @param bot whether the reviewer is a bot account
     */
    record Approval(String reviewer, String commit, State state, boolean mayWrite, boolean bot, Instant at) {

        /** What a review says. */
        public enum State {
            APPROVED,
            CHANGES_REQUESTED,
            COMMENTED,
            DISMISSED
        }
    }
}
