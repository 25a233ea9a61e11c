package dev.gittensory.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of the service, read once.
 *
 * @param home absolute directory of everything that the service writes
 * @param operatorToken empty if one is to be generated
 * @param deterministicReviewIsEnough whether a change may pass although no model reviewer is configured
 */
public record Settings(
        Path home,
        Optional<Secret> operatorToken,
        DatabaseSettings database,
        boolean deterministicReviewIsEnough,
        EnrichmentSettings enrichment) {}
