package dev.gittensory.api;

import dev.gittensory.domain.AiReason;
import dev.gittensory.keys.InstallationKeys.Saving;
import dev.gittensory.keys.InstallationKeys.Shown;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** The ways in which a request about a key can be turned down, in words. */
final class KeyProblems {

    private static final String HOW_TO_FORCE = " Nothing was stored. To store it all the same, add ?force=true.";

    /** The status that RFC 9110 calls 422; the constants of the platform lack it. */
    private static final Response.StatusType UNPROCESSABLE = new Response.StatusType() {
        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    };

    private KeyProblems() {}

    /** The key, if it was stored. */
    static Shown stored(Saving saving) {
        if (saving instanceof Saving.Saved saved) {
            return saved.key();
        }
        throw new ProblemException(
                saving instanceof Saving.Refused refused ? refused(refused.reason()) : unreachable());
    }

    private static Problem refused(AiReason reason) {
        return Problem.of(
                UNPROCESSABLE,
                reason.code(),
                "The provider was asked with this key and has refused: " + reason.text() + "." + HOW_TO_FORCE);
    }

    private static Problem unreachable() {
        return Problem.of(
                UNPROCESSABLE,
                "provider_unreachable",
                "The provider gave no answer that says whether the key works." + HOW_TO_FORCE);
    }

    static ProblemException wrongPlace() {
        return new ProblemException(Problem.of(
                Status.BAD_REQUEST,
                "wrong_parameter",
                "An installation is a whole number from 1, as GitHub has given it; a slot is a or b."));
    }

    static ProblemException wrongCursor() {
        return new ProblemException(Problem.of(
                Status.BAD_REQUEST,
                "wrong_parameter",
                "after must be what an earlier answer had as next, for example 42/a."));
    }

    static ProblemException notFound() {
        return new ProblemException(
                Problem.of(Status.NOT_FOUND, "key_not_found", "This installation has no key of its own in this slot."));
    }
}
