package dev.gittensory.github.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.PullRequestSource.Approval;
import dev.gittensory.enrich.PullRequestSource.CheckSignal;
import dev.gittensory.enrich.PullRequestSource.CheckSignal.Conclusion;
import dev.gittensory.enrich.PullRequestSource.Commit;
import dev.gittensory.enrich.PullRequestSource.Verification;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** What GitHub tells of a pull request, in the words of those who ask. What the words do not know counts as not known. */
final class Observed {

    /** The committer of what is committed on GitHub's pages. */
    private static final String HOST = "web-flow";

    private Observed() {}

    static Commit commit(JsonNode node) {
        JsonNode verification = node.path("commit").path("verification");
        return new Commit(
                Json.text(node, "sha"),
                Json.textOrNull(node.path("author"), "login"),
                verification(Json.text(verification, "reason"), Json.text(node.path("committer"), "login")),
                node.path("parents").size() > 1);
    }

    private static Verification verification(String reason, String committer) {
        return switch (reason) {
            case "valid" -> committer.equals(HOST) ? Verification.BY_HOST : Verification.VERIFIED;
            case "unsigned" -> Verification.UNSIGNED;
            case "invalid", "malformed_signature", "bad_cert", "bad_email", "not_signing_key", "ocsp_revoked" ->
                Verification.INVALID;
            default -> Verification.UNKNOWN;
        };
    }

    /** When a commit was made, by the clock of its committer. */
    static Instant time(JsonNode commit) {
        try {
            return Instant.parse(Json.text(commit.path("commit").path("committer"), "date"));
        } catch (DateTimeException e) {
            throw new DegradedException(EnrichReason.GITHUB_INVALID_JSON);
        }
    }

    static CheckSignal checkRun(JsonNode run) {
        boolean ended = Json.text(run, "status").equals("completed");
        return new CheckSignal(
                Json.text(run, "name"), ended ? conclusion(Json.text(run, "conclusion")) : Conclusion.PENDING);
    }

    static CheckSignal status(JsonNode status) {
        return new CheckSignal(Json.text(status, "context"), conclusion(Json.text(status, "state")));
    }

    private static Conclusion conclusion(String text) {
        return switch (text) {
            case "success" -> Conclusion.SUCCESS;
            case "failure", "error", "startup_failure" -> Conclusion.FAILURE;
            case "cancelled" -> Conclusion.CANCELLED;
            case "timed_out" -> Conclusion.TIMED_OUT;
            case "action_required" -> Conclusion.ACTION_REQUIRED;
            case "neutral" -> Conclusion.NEUTRAL;
            case "skipped" -> Conclusion.SKIPPED;
            case "stale" -> Conclusion.STALE;
            default -> Conclusion.PENDING;
        };
    }

    /** Empty for one that was not given yet. */
    static Optional<Approval> review(JsonNode review) {
        JsonNode user = review.path("user");
        return state(Json.text(review, "state"))
                .map(state -> new Approval(
                        Json.textOrNull(user, "login"),
                        Json.textOrNull(review, "commit_id"),
                        state,
                        Json.text(user, "type").equals("Bot")));
    }

    private static Optional<Approval.State> state(String text) {
        return switch (text) {
            case "APPROVED" -> Optional.of(Approval.State.APPROVED);
            case "CHANGES_REQUESTED" -> Optional.of(Approval.State.CHANGES_REQUESTED);
            case "COMMENTED" -> Optional.of(Approval.State.COMMENTED);
            case "DISMISSED" -> Optional.of(Approval.State.DISMISSED);
            default -> Optional.empty();
        };
    }
}
