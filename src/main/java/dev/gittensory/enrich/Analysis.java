package dev.gittensory.enrich;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import java.util.List;

/** What an analyzer has to say. */
public sealed interface Analysis {

    /** Looked at everything; the findings may be none. */
    record Complete(List<Finding> findings) implements Analysis {
        public Complete {
            findings = List.copyOf(findings);
        }
    }

    /** There was nothing to look at, for a benign reason. */
    record Skipped(EnrichReason reason) implements Analysis {
        public Skipped {
            if (!reason.benign()) {
                throw new IllegalArgumentException(reason.code() + " does not excuse a skip");
            }
        }
    }

    /** Looked at a part only: what it found counts, what it did not find says nothing. */
    record Partial(List<Finding> findings, EnrichReason reason) implements Analysis {
        public Partial {
            findings = List.copyOf(findings);
            if (reason.benign()) {
                throw new IllegalArgumentException(reason.code() + " leaves nothing out");
            }
        }
    }
}
