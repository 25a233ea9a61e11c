/**
 * What an event of GitHub means: reads deliveries as the queue brings them, drops what is not ours to act on, says why, and
 * requests the reviews and commands that are left. Owns the ports to the queue and the record of deliveries.
 *
 * <p>Must not know HTTP, messaging or persistence, and asks GitHub nothing.
 */
@NullMarked
package dev.gittensory.intake;

import org.jspecify.annotations.NullMarked;
