/**
 * The messaging side: what goes over the queues, in which format, and what happens when it cannot be handled. The
 * message-driven beans unwrap, call one use case, and rethrow.
 *
 * <p>Must not know what a review is made of.
 */
@NullMarked
package dev.gittensory.queue;

import org.jspecify.annotations.NullMarked;
