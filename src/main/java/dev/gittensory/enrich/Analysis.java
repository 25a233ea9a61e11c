package dev.gittensory.enrich;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import java.util.List;

/** What an analyzer that did its work has to say. */
public sealed interface Analysis {

    /** Looked at everything; the findings may be none. */
    record Complete(List<Finding> findings) implements Analysis {
        public Complete {
            findings = List.copyOf(findings);
        }
    }

    /** There was nothing to look at, for a benign reason. */
    record Skipped(EnrichReason reason) implements Analysis {}
}
