package dev.gittensory.bench;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.gate.Conclusions;
import dev.gittensory.policy.NotReviewed;
import dev.gittensory.policy.Policy;
import dev.gittensory.testkit.PolicyBuilder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The parts of the truth table that are about the check run alone. */
final class GateEndings {

    private static final List<Outcome> ENDS = List.of(
            new Outcome.Deferred(Instant.EPOCH, PipelineReason.INTERNAL_ERROR),
            new Outcome.Skipped(PipelineReason.INTERNAL_ERROR),
            new Outcome.Superseded(),
            new Outcome.Failed(PipelineReason.INTERNAL_ERROR));

    private GateEndings() {}

    /** How a review that ended before the gate is concluded: outcome, setting, and the conclusion in each mode. */
    static Stream<Stream<String>> withoutVerdict() {
        return ENDS.stream()
                .flatMap(outcome ->
                        Arrays.stream(NotReviewed.values()).map(notReviewed -> withoutVerdict(outcome, notReviewed)));
    }

    private static Stream<String> withoutVerdict(Outcome outcome, NotReviewed notReviewed) {
        Stream<String> conclusions = Arrays.stream(GateMode.values()).map(mode -> {
            Policy policy =
                    PolicyBuilder.policy().mode(mode).notReviewed(notReviewed).build();
            return Conclusions.withoutVerdict(policy, outcome).label();
        });
        return Stream.concat(
                Stream.of("`" + outcome.label() + "`", notReviewed.name().toLowerCase(Locale.ROOT)), conclusions);
    }

    /** What each conclusion means: its name, whether GitHub lets a change in with it, a sentence. */
    static Stream<Stream<String>> meanings() {
        return Arrays.stream(CheckConclusion.values())
                .map(conclusion -> Stream.of(
                        "`" + conclusion.label() + "`",
                        conclusion.satisfiesRequiredCheck() ? "yes" : "no",
                        meaning(conclusion)));
    }

    private static String meaning(CheckConclusion conclusion) {
        return switch (conclusion) {
            case NONE -> "No check run is posted. Where one is required, it stays \"expected\".";
            case SUCCESS -> "Reviewed, and nothing speaks against the change.";
            case NEUTRAL -> "Reviewed; something speaks against the change, and by the policy that is advice.";
            case CANCELLED -> "The head has moved; the check run is about an old commit.";
            case ACTION_REQUIRED -> "A person has to look.";
            case FAILURE -> "Must not go in as it is, or was not reviewed where that counts as a failure.";
        };
    }
}
