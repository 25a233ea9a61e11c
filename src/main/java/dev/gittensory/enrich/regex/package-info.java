/**
 * The analyzer of regular expressions in a change, with the small parser that it needs.
 *
 * <p>Must not run a pattern that it has found, and must not repeat one in a finding.
 */
@NullMarked
package dev.gittensory.enrich.regex;

import org.jspecify.annotations.NullMarked;
