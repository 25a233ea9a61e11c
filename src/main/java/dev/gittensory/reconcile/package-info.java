/**
 * Finds what never got here: GitHub delivers an event once and does not try again, so its log of deliveries and the heads of
 * open pull requests are compared with what we know, and what is missing takes its usual way from there.
 *
 * <p>Owns the ports to what GitHub has and to the record of its own runs. Must not know GitHub's API, persistence or timers.
 */
@NullMarked
package dev.gittensory.reconcile;

import org.jspecify.annotations.NullMarked;
