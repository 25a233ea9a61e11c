/**
 * Messages that exhausted their attempts: seen by their names, sent back to where they came from, or deleted. What is in
 * a message is nobody's business here; it is moved and not read.
 *
 * <p>Must not know what a message is about.
 */
@NullMarked
package dev.gittensory.queue.dead;

import org.jspecify.annotations.NullMarked;
