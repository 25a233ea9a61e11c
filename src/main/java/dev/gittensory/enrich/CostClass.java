package dev.gittensory.enrich;

/** What an analyzer needs beside time. Analyzers of one class share its bulkhead; the classes run side by side. */
public enum CostClass {
    /** Nothing but the text of the change. */
    LOCAL,
    /** Public registries of packages and vulnerabilities. */
    REGISTRY,
    /** The host of the repository. */
    GITHUB
}
