/**
 * What the App asks GitHub about itself: which deliveries it made, what is open where it is installed, what it was granted,
 * and how it came to be.
 *
 * <p>Implements the ports of reconciliation and set-up. Says nothing in the log, and keeps nothing.
 */
@NullMarked
package dev.gittensory.github.ops;

import org.jspecify.annotations.NullMarked;
