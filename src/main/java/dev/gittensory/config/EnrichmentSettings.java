package dev.gittensory.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How changes are enriched.
 *
 * @param profile {@code fast | balanced | deep}
 * @param budget for all analyzers of one review together
 * @param osv base address of the vulnerability database, empty if it must not be asked
 * @param depsDev base address of the package index, empty if it must not be asked
 * @param privateTerms what must not leave, beside what the product knows by itself
 */
public record EnrichmentSettings(
        String profile, Duration budget, Optional<URI> osv, Optional<URI> depsDev, List<Secret> privateTerms) {

    public EnrichmentSettings {
        privateTerms = List.copyOf(privateTerms);
    }
}
