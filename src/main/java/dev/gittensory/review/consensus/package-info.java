/**
 * Makes one review of two opinions: what both have found becomes one finding, what both would block on becomes a blocker,
 * and what helps nobody is dropped. Pure functions on what strangers and models wrote: bounded, linear, and free of any
 * model's words where something is decided. {@code docs/consensus.md} has the truth table.
 */
@NullMarked
package dev.gittensory.review.consensus;

import org.jspecify.annotations.NullMarked;
