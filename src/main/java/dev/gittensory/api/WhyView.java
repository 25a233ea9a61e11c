package dev.gittensory.api;

import dev.gittensory.domain.Reason;
import dev.gittensory.gate.Decision;
import dev.gittensory.gate.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a verdict came about.
 *
 * @param verdict {@code pass | block | hold}
 * @param mode {@code off | advisory | block}
 * @param conclusion of the check run, in GitHub's words, or {@code none}
 * @param decidedBy the question whose answer decided, null for a pass
 * @param steps every question in the order in which the answers count
 */
record WhyView(
        String id,
        String policyVersion,
        String verdict,
        String mode,
        String conclusion,
        @Nullable String decidedBy,
        List<StepView> steps) {

    /** A question, its answer {@code pass | hold | not_reviewed | block}, the reason code, and the figures. */
    record StepView(
            String question,
            String asks,
            String answer,
            @Nullable String reason,
            String detail) {

        static StepView of(Step step) {
            Reason reason = step.reason();
            return new StepView(
                    step.question().label(),
                    step.question().text(),
                    step.answer().label(),
                    reason == null ? null : reason.code(),
                    step.detail());
        }
    }

    static WhyView of(String id, Decision decision) {
        return new WhyView(
                id,
                decision.verdict().policyVersion(),
                decision.verdict().label(),
                decision.mode().label(),
                decision.conclusion().label(),
                decision.steps().stream()
                        .filter(Step::objects)
                        .findFirst()
                        .map(step -> step.question().label())
                        .orElse(null),
                decision.steps().stream().map(StepView::of).toList());
    }
}
