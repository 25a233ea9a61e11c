/**
 * Reads MicroProfile Config into immutable records and reports every problem at once. {@link dev.gittensory.config.Key}
 * is the one list of configuration keys.
 *
 * <p>Must not know what the settings are used for.
 */
@NullMarked
package dev.gittensory.config;

import org.jspecify.annotations.NullMarked;
