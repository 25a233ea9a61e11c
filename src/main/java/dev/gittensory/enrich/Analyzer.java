package dev.gittensory.enrich;

import dev.gittensory.domain.ChangeSet;

/**
 * A deterministic look at a change set for one kind of trouble. Analyzers hold no state, execute nothing from the
 * change, and treat every path and line as hostile text: linear time only.
 *
 * <p>They run on a pooled thread that is interrupted at the deadline, so they ask {@link Scan} for lines, which notices.
 */
public interface Analyzer {

    /** The name in lower camel case that reports, metrics and findings carry, for example {@code conflictMarker}. */
    String name();

    /**
     * Looks at the change.
     *
     * @throws RuntimeException if it cannot do its work; the caller turns that into a degradation
     */
    Analysis analyze(ChangeSet changes);
}
