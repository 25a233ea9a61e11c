/**
 * Stage 4: what people get to see of a review. Renders the one comment, which is quiet, and the check run, which has
 * everything; what came from outside is shown as inert text.
 *
 * <p>Must not know how a verdict comes about, only what it is.
 */
@NullMarked
package dev.gittensory.publish;

import org.jspecify.annotations.NullMarked;
