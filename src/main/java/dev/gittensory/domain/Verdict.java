package dev.gittensory.domain;

import java.util.List;
import java.util.Locale;

/** What the gate decided, with the reasons and the version of the policy that led there. */
public sealed interface Verdict {

    /** Coded reasons, the deciding one first; empty for a plain pass. */
    List<Reason> reasons();

    /** Identifies the policy that was applied. */
    String policyVersion();

    /** Nothing speaks against the change. */
    record Pass(List<Reason> reasons, String policyVersion) implements Verdict {
        public Pass {
            reasons = List.copyOf(reasons);
        }
    }

    /** The change must not go in as it is. */
    record Block(List<Reason> reasons, String policyVersion) implements Verdict {
        public Block {
            reasons = List.copyOf(reasons);
        }
    }

    /** A person has to look, because the review cannot answer for the change. */
    record Hold(List<Reason> reasons, String policyVersion) implements Verdict {
        public Hold {
            reasons = List.copyOf(reasons);
        }
    }

    /** The word for this verdict: {@code pass | block | hold}. */
    default String label() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
