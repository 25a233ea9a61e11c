/**
 * Stage 4: what people get to see of a review. An outbox of rows, each carried out by its poster, so that nothing is written
 * twice and nothing is lost. Owns the port behind which the host of pull requests is; the texts are next door.
 *
 * <p>Must not know how a verdict comes about, only what it is.
 */
@NullMarked
package dev.gittensory.publish;

import org.jspecify.annotations.NullMarked;
