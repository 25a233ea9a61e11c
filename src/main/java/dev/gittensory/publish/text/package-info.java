/**
 * What people get to read of a review, as text: the comment, the check run, comments at lines, replies. Redacted first, bounded, and
 * with whatever came from outside shown as inert text. {@link dev.gittensory.publish.text.PublicView} is the way in.
 *
 * <p>Must not know where texts go, or how a verdict comes about.
 */
@NullMarked
package dev.gittensory.publish.text;

import org.jspecify.annotations.NullMarked;
