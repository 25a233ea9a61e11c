package dev.gittensory.publish.text;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.GateReason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;

/** What a review is worth for a merge, in words. A reader must not have to know what a mode or a conclusion is. */
final class Effect {

    /** It has everything, whatever a text leaves out. */
    static final String SEE_THE_API = "see the API";

    private Effect() {}

    /** One line: why the verdict counts less, or all the same, than it seems; then how the check run ends. */
    static String of(ReviewResult result) {
        String worth = worth(result);
        return worth
                + (worth.isEmpty() ? "" : " ")
                + checkRun(result.enforcement().conclusion());
    }

    private static String worth(ReviewResult result) {
        Enforcement enforcement = result.enforcement();
        CheckConclusion conclusion = enforcement.conclusion();
        if (enforcement.mode() == GateMode.BLOCK || conclusion == CheckConclusion.CANCELLED) {
            return "";
        }
        boolean advisory = enforcement.mode() == GateMode.ADVISORY;
        if (stops(conclusion)) {
            return (advisory ? "The gate is advisory, but " : "The gate is off, but ") + whatCountsAllTheSame(result);
        }
        return advisory ? "Advice: it does not stop the merge." : "The gate is off: for information only.";
    }

    /** The two things that a mode does not excuse. */
    private static String whatCountsAllTheSame(ReviewResult result) {
        Verdict verdict = result.verdict();
        return verdict != null && verdict.reasons().contains(GateReason.LEAKED_SECRET)
                ? "a leaked credential counts in every mode."
                : "what was not sufficiently reviewed does not pass in that mode either.";
    }

    private static String checkRun(CheckConclusion conclusion) {
        if (conclusion == CheckConclusion.NONE) {
            return "No check run is posted.";
        }
        String posted = "Check run `" + conclusion.label() + "`";
        if (conclusion == CheckConclusion.CANCELLED) {
            return posted + ": a newer commit has taken the place of this one.";
        }
        return stops(conclusion) ? posted + ": where it is required, it stops the merge." : posted + ".";
    }

    private static boolean stops(CheckConclusion conclusion) {
        return conclusion != CheckConclusion.NONE && !conclusion.satisfiesRequiredCheck();
    }

    /** Where a reader of the comment finds what the comment leaves out. */
    static String whereTheRestIs(ReviewResult result) {
        return result.enforcement().conclusion() == CheckConclusion.NONE ? SEE_THE_API : "see the check run";
    }
}
