package dev.gittensory.enrich;

import dev.gittensory.domain.PullRequestRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What analyzers may ask about a pull request and its repository. One instance serves one review; answers are fetched
 * when they are first asked for and then kept, because several analyzers ask the same. May be asked from several threads.
 *
 * <p>Every method but the first two throws {@link DegradedException} with the coded reason if the answer is not to be
 * had, for example {@code missing_token}, {@code missing_base} or {@code github_timeout}. An answer that the host cuts
 * off comes as a {@link Listing} that says so. All texts are untrusted, and logins are compared without regard to case.
 *
 * <p>The remarks name the calls of GitHub's REST API that answer a question; {@code R} is {@code /repos/{owner}/{repo}}.
 * Those with a page size ask for 100 per page.
 */
public interface PullRequestSource {

    /** Which pull request, in which state; known from the start. */
    PullRequestRef ref();

    /** The login of its author; known from the start. */
    String author();

    /**
     * The content of a file at the tip of the base branch; empty if there is no such file.
     *
     * <p>{@code GET R/contents/{path}?ref={base}}, and once more as {@code application/vnd.github.raw+json} for a file
     * above 1 MB, of which the JSON form has no content; the raw form alone does not tell a folder or a submodule of that
     * name, which are no files. 404 means no file only while the repository itself can be read.
     */
    Optional<String> baseFile(String path);

    /**
     * The content of a file at the head of the pull request, with the remarks of {@link #baseFile}. The commit of a
     * fork can be read through the repository that it is proposed to. Written by a stranger.
     */
    Optional<String> headFile(String path);

    /**
     * Its commits, oldest first.
     *
     * <p>{@code GET R/pulls/{number}/commits}, at most three pages: GitHub lists 250 commits and drops the newest
     * without a mark, so the listing is whole only if it has as many as {@code commits} of the pull request says.
     */
    Listing<Commit> commits();

    /**
     * How its branch stands to the base branch.
     *
     * <p>{@code GET R/compare/{base}...{head}?per_page=1} has {@code behind_by}, {@code merge_base_commit} and
     * {@code base_commit}. If it is behind, {@code GET R/compare/{mergeBase}...{base}?per_page=1} has the paths: at most
     * 300, on the first page only and without a mark, so 300 of them are not whole.
     */
    BranchState branch();

    /**
     * What continuous integration says of its head, without our own check, for which the gate would wait for ever.
     *
     * <p>{@code GET R/commits/{head}/check-runs?filter=latest} and {@code GET R/commits/{head}/status}: no check run is
     * a status and no status is a check run. The combined {@code state} of the latter is {@code pending} where nothing
     * has reported, so only its {@code statuses} count. Not whole if {@code total_count} is more than was read.
     */
    Listing<CheckSignal> checks();

    /**
     * The names of the checks that the base branch requires, without our own; empty if it requires none.
     *
     * <p>{@code GET R/rules/branches/{branch}} has those of rule sets, {@code GET R/branches/{branch}} those of classic
     * protection in {@code protection.required_status_checks}; both do without the administration permission, unlike
     * {@code R/branches/{branch}/protection}. A branch that is protected while the summary is missing means "not known",
     * which is an exception and not an empty set. The names come from the repository, not from the pull request.
     */
    Set<String> requiredChecks();

    /**
     * The reviews that people and bots have given, oldest first.
     *
     * <p>{@code GET R/pulls/{number}/reviews}. Leave out {@code PENDING} ones, which are drafts of the reader. A review
     * that was dismissed keeps its place and has only its state replaced.
     */
    Listing<Approval> approvals();

    /**
     * Whether a person may write to the repository.
     *
     * <p>{@code GET R/collaborators/{login}/permission}: {@code admin} and {@code write}, which stands for maintain as
     * well; 404 is no. Not {@code author_association}: a member may only read, and one who hides the membership looks
     * like a stranger.
     */
    boolean mayWrite(String login);

    /**
     * Things of one kind.
     *
     * @param whole whether these are all that there are; if not, what is missing says nothing
     */
    record Listing<T>(List<T> items, boolean whole) {
        public Listing {
            items = List.copyOf(items);
        }

        /** All that there are. */
        public static <T> Listing<T> whole(List<T> items) {
            return new Listing<>(items, true);
        }

        /** The first ones of more. */
        public static <T> Listing<T> cut(List<T> items) {
            return new Listing<>(items, false);
        }
    }

    /**
     * A commit of the pull request.
     *
     * @param author login of the author, or null if the host knows no account for the e-mail address
     * @param verification what the host says of the signature
     * @param merge whether it has more than one parent
     */
    record Commit(String sha, @Nullable String author, Verification verification, boolean merge) {}

    /** What a host says of the signature of a commit; in brackets GitHub's {@code verification.reason}. */
    enum Verification {
        /** Signed by the committer ({@code valid}). */
        VERIFIED,
        /** Signed by the host, for a commit made on its pages ({@code valid}, committer {@code web-flow}). */
        BY_HOST,
        /** Not signed ({@code unsigned}). */
        UNSIGNED,
        /**
         * Signed, but the signature is wrong, its key is revoked, may not sign, or belongs to somebody else
         * ({@code invalid}, {@code malformed_signature}, {@code bad_cert}, {@code bad_email}, {@code not_signing_key},
         * {@code ocsp_revoked}).
         */
        INVALID,
        /** Signed, but that proves nothing: key not registered or expired, service unavailable (any other reason). */
        UNKNOWN
    }

    /**
     * How a branch stands to its base. The times are those of commits of the base branch, as its committers' clocks said.
     *
     * @param behindBy commits of the base branch that it lacks
     * @param mergeBaseAt when the commit was made that both have in common last
     * @param baseTipAt when the newest commit of the base branch was made
     * @param baseTouched paths that those lacking commits touch, before and after a rename
     */
    record BranchState(int behindBy, Instant mergeBaseAt, Instant baseTipAt, Listing<String> baseTouched) {}

    /**
     * One check run or commit status.
     *
     * @param name as its author calls it, who may be the author of the pull request
     */
    record CheckSignal(String name, Conclusion conclusion) {

        /** How it ended. */
        public enum Conclusion {
            SUCCESS,
            /** Also the {@code error} of a status and the {@code startup_failure} of a run. */
            FAILURE,
            CANCELLED,
            TIMED_OUT,
            ACTION_REQUIRED,
            /** Counts as passed, also where the check is required. */
            NEUTRAL,
            /** Counts as passed, also where the check is required. */
            SKIPPED,
            STALE,
            /** Has not ended, or says something that this list does not know. */
            PENDING
        }
    }

    /**
     * A review that a person or bot has given.
     *
     * @param reviewer login, or null if the account is gone
     * @param commit the head at that time, or null if the host no longer knows it
     * @param state what it says
     * @param bot whether the reviewer is a bot account
     */
    record Approval(@Nullable String reviewer, @Nullable String commit, State state, boolean bot) {

        /** What a review says. */
        public enum State {
            APPROVED,
            CHANGES_REQUESTED,
            COMMENTED,
            DISMISSED
        }
    }
}
