package dev.gittensory.policy;

import java.util.Set;

/** The names of the analyzers that this version has, so that a misspelt one can be told apart. */
public record KnownAnalyzers(Set<String> names) {

    public KnownAnalyzers {
        names = Set.copyOf(names);
    }
}
