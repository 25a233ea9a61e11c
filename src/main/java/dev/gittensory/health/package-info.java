/**
 * Health checks and metrics. Metrics are fed by product events, so that no stage counts anything itself.
 *
 * <p>Must not influence a review, and readiness must not depend on anything optional.
 */
@NullMarked
package dev.gittensory.health;

import org.jspecify.annotations.NullMarked;
