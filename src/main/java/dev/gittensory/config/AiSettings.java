package dev.gittensory.config;

import java.time.Duration;
import java.util.Optional;

/**
 * The model reviewers.
 *
 * @param a empty if it is not configured
 * @param b empty if it is not configured
 * @param deadline for both reviewers of one review together
 */
public record AiSettings(Optional<ReviewerSettings> a, Optional<ReviewerSettings> b, Duration deadline) {}
