/**
 * What people ask for in comments: {@code /gittensory review | explain | help}. Checks first who asks, says at once that it
 * was seen, and does it.
 *
 * <p>Must not know HTTP, messaging or persistence. Takes no address or other argument from a comment.
 */
@NullMarked
package dev.gittensory.command;

import org.jspecify.annotations.NullMarked;
