/**
 * Carries a review from request to result: takes requests in, runs the stages in order, stores a checkpoint after each,
 * and decides what every failure means. Owns the ports through which it stores, queues and reads changes.
 *
 * <p>Must not know HTTP, messaging or persistence; those call it or implement its ports.
 */
@NullMarked
package dev.gittensory.pipeline;

import org.jspecify.annotations.NullMarked;
