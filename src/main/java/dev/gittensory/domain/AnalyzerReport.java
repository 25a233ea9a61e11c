package dev.gittensory.domain;

/**
 * What became of one analyzer in one review.
 *
 * @param analyzer its name in lower camel case, for example {@code conflictMarker}
 * @param status how it ended
 * @param durationMs how long it ran, in milliseconds
 */
public record AnalyzerReport(String analyzer, Status status, long durationMs) {

    /** How an analyzer ended. Only {@link Degraded} means that something is not known. */
    public sealed interface Status {

        /** Looked at everything it is for. */
        record Complete(int findings) implements Status {}

        /** Had nothing to do, for a benign reason. */
        record Skipped(EnrichReason reason) implements Status {
            public Skipped {
                if (!reason.benign()) {
                    throw new IllegalArgumentException(reason.code() + " does not excuse a skip");
                }
            }
        }

        /** Could not do its work, or not all of it: its silence says nothing about the change. */
        record Degraded(EnrichReason reason) implements Status {
            public Degraded {
                if (reason.benign()) {
                    throw new IllegalArgumentException(reason.code() + " is no degradation");
                }
            }
        }

        /** The word for this status: {@code complete | skipped | degraded}. */
        default String label() {
            return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        }

        /** The code of its reason, {@code none} if it is complete. */
        default String reasonCode() {
            if (this instanceof Skipped skipped) {
                return skipped.reason().code();
            }
            return this instanceof Degraded degraded ? degraded.reason().code() : "none";
        }
    }

    /** True if the analyzer should have looked at this change; one that is not in the profile should not. */
    public boolean expected() {
        return !status.equals(new Status.Skipped(EnrichReason.NOT_IN_PROFILE));
    }

    /** True if the analyzer could not do its work. */
    public boolean degraded() {
        return status instanceof Status.Degraded;
    }
}
