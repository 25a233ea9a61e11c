package dev.gittensory.enrich;

import dev.gittensory.domain.Endpoint;
import java.util.Set;

/**
 * A deterministic look at a change set for one kind of trouble. Analyzers hold no state, execute nothing from the
 * change, and treat every path and line as hostile text: linear time only.
 *
 * <p>They run on a pooled thread that is interrupted at the deadline, so they ask {@code text.Scan} for lines, which notices.
 */
public interface Analyzer {

    /** The name in lower camel case that reports, metrics and findings carry, for example {@code conflictMarker}. */
    String name();

    /** What it needs beside time. */
    default CostClass costClass() {
        return CostClass.LOCAL;
    }

    /** The quickest profile that includes it. */
    default Profile leastProfile() {
        return costClass() == CostClass.LOCAL ? Profile.FAST : Profile.BALANCED;
    }

    /** What it asks outside; it is left out of reviews whose operator has switched one of these off. */
    default Set<Endpoint> endpoints() {
        return Set.of();
    }

    /**
     * Whether it is given the whole change, however large. Only for analyzers that safety rests on and that are quick
     * enough; the others read what the caps leave.
     */
    default boolean readsEverything() {
        return false;
    }

    /**
     * Looks at the change.
     *
     * @throws DegradedException if something it needs is not to be had
     * @throws RuntimeException if it cannot do its work; the caller turns that into a degradation
     */
    Analysis analyze(Subject subject);
}
