/**
 * Reads text without knowing what it is searched for: many literals in one pass, whole words, prose and code, and what a
 * text says behind escapes and look-alikes.
 *
 * <p>A package of its own because none of it depends on the vocabulary. Every text here is hostile: one pass, bounded
 * looks around a position, no recursion.
 */
@NullMarked
package dev.gittensory.redact.text;

import org.jspecify.annotations.NullMarked;
