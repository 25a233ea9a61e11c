package dev.gittensory.gate;

import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;

/**
 * A finding as the gate sees it: what it is, not what it says nor where.
 *
 * @param source the analyzer or reviewer
 * @param confidence from 0 to 1; what is no number counts as 0
 */
public record Signal(String source, Category category, Severity severity, double confidence) {

    /** A deterministic analyzer does not guess. */
    private static final double CERTAIN = 1;

    /** The signal of what a deterministic analyzer has found. */
    public static Signal of(Finding finding) {
        return new Signal(finding.source(), finding.category(), finding.severity(), CERTAIN);
    }
}
