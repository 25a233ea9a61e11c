package dev.gittensory.api;

import dev.gittensory.domain.Reason;
import dev.gittensory.gate.Decision;
import dev.gittensory.gate.Replay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What another policy would have changed.
 *
 * @param policyVersion of the policy that was tried
 * @param problems what the author of the policy probably did not mean
 * @param replayed how many reviews were decided again
 * @param notReplayable how many could not be, because another version has stored them
 * @param changes how often which verdict became which, for example {@code "pass to hold": 3}; a verdict that stayed
 *     while the conclusion of the check run changed counts as, for example, {@code "hold to hold"}
 * @param different those that would have ended differently, newest first
 */
record WhatIfView(
        String policyVersion,
        List<ConfigProblemView> problems,
        int replayed,
        int notReplayable,
        Map<String, Long> changes,
        List<DifferenceView> different) {

    /** A review that would have ended differently, and the questions that account for it. */
    record DifferenceView(String id, Instant decidedAt, EndView before, EndView after, List<ChangeView> why) {}

    /** How a review ends under one policy. */
    record EndView(String policyVersion, String verdict, List<String> reasons, String mode, String conclusion) {

        static EndView of(Decision decision) {
            return new EndView(
                    decision.verdict().policyVersion(),
                    decision.verdict().label(),
                    decision.verdict().reasons().stream().map(Reason::code).toList(),
                    decision.mode().label(),
                    decision.conclusion().label());
        }
    }

    /** A question with both answers, and the figures of the second. */
    record ChangeView(String question, String before, String after, String detail) {

        static ChangeView of(Replay.Change change) {
            return new ChangeView(
                    change.after().question().label(),
                    change.before().answer().label(),
                    change.after().answer().label(),
                    change.after().detail());
        }
    }

    static WhatIfView of(String policyVersion, List<ConfigProblemView> problems, Replay replay) {
        return new WhatIfView(
                policyVersion,
                problems,
                replay.replayed(),
                replay.notReplayable(),
                replay.differences().stream()
                        .collect(Collectors.groupingBy(WhatIfView::direction, TreeMap::new, Collectors.counting())),
                replay.differences().stream().map(WhatIfView::view).toList());
    }

    private static String direction(Replay.Difference difference) {
        return difference.before().verdict().label() + " to "
                + difference.after().verdict().label();
    }

    private static DifferenceView view(Replay.Difference difference) {
        return new DifferenceView(
                difference.review().toString(),
                difference.decidedAt(),
                EndView.of(difference.before()),
                EndView.of(difference.after()),
                difference.changes().stream().map(ChangeView::of).toList());
    }
}
