package dev.gittensory.domain;

import org.jspecify.annotations.Nullable;

/**
 * A finding at a line that the diff shows.
 *
 * @param finding has a line
 * @param identity the same for the same thing in a later push; hexadecimal
 * @param replacement what a model would put in the place of exactly this line, untrusted text of one or more lines; null
 *     if it has nothing to put there
 */
public record LineFinding(
        Finding finding, String identity, @Nullable String replacement) {}
