package dev.gittensory.publish;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Extra;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.WebhookReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a finished review has to be written. Pure; whether it is still wanted when its turn comes is asked then. */
public final class PostPlan {

    private PostPlan() {}

    /**
     * The rows to add.
     *
     * @param checkStarted whether the check run was to be shown in progress, so that it must not stay so
     */
    public static List<PostKind> of(ReviewResult result, boolean checkStarted) {
        List<PostKind> kinds = new ArrayList<>();
        if (isForReaders(result.outcome())) {
            kinds.add(PostKind.COMMENT);
        }
        Set<Extra> extras =
                result.verdict() == null ? Set.of() : result.repository().extras();
        if (extras.contains(Extra.INLINE_COMMENTS)) {
            kinds.add(PostKind.INLINE);
        }
        if (extras.contains(Extra.LABELS)) {
            kinds.add(PostKind.LABELS);
        }
        if (checkStarted || isForTheGate(result)) {
            kinds.add(PostKind.CHECK_CONCLUDED);
        }
        if (extras.contains(Extra.MERGE)) {
            kinds.add(PostKind.MERGE);
        }
        return kinds;
    }

    /** What is deliberately not reviewed, or not any more, needs no comment; the check run says why. */
    private static boolean isForReaders(Outcome outcome) {
        return !(outcome instanceof Outcome.Superseded) && !(outcome instanceof Outcome.Skipped);
    }

    /** A commit that nobody wants to merge any more needs no check run of its own. */
    static boolean isForTheGate(ReviewResult result) {
        Outcome outcome = result.outcome();
        return result.enforcement().conclusion() != CheckConclusion.NONE
                && !(outcome instanceof Outcome.Superseded)
                && !outcome.reasons().contains(WebhookReason.CLOSED);
    }
}
