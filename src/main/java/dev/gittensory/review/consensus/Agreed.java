package dev.gittensory.review.consensus;

import dev.gittensory.review.Agreement;
import dev.gittensory.review.ReviewerFinding;
import java.util.List;

/**
 * What the opinions come to.
 *
 * @param findings worst first; a blocker is among them only if both reviewers would block
 * @param disagreements what one would block on and the other would not, a sentence each, without words of a model
 * @param duplicates how many remarks said again what another one says
 * @param noise how many remarks were dropped because they help nobody
 */
public record Agreed(
        Agreement agreement, List<ReviewerFinding> findings, List<String> disagreements, int duplicates, int noise) {

    public Agreed {
        findings = List.copyOf(findings);
        disagreements = List.copyOf(disagreements);
    }
}
