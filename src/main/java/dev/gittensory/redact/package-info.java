/**
 * The one vocabulary of what must not leave: credentials, private terms, local paths. The secret analyzer searches a
 * change for it, prompts get placeholders instead of it, public text gets neutral words, and telemetry that holds any of
 * it does not leave.
 *
 * <p>Every text here is hostile: patterns are RE2/J only and see no more than a bounded window around a literal that one
 * pass over the text has found. No value is ever returned. The package knows nothing of the product.
 */
@NullMarked
package dev.gittensory.redact;

import org.jspecify.annotations.NullMarked;
