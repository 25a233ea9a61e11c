package dev.gittensory.review.consensus;

import dev.gittensory.review.ReviewerFinding;
import java.util.List;
import java.util.Set;

/**
 * Findings of earlier pushes that a person has settled.
 *
 * @param identities of those findings
 */
public record Settled(Set<String> identities) {

    public Settled {
        identities = Set.copyOf(identities);
    }

    /** The findings that are still open, in their order: what is settled does not come back. */
    public List<ReviewerFinding> open(List<ReviewerFinding> findings) {
        return findings.stream()
                .filter(finding -> !identities.contains(finding.identity()))
                .toList();
    }
}
