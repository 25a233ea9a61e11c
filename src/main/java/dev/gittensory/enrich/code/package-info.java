/**
 * Analyzers that judge the added lines of a change as code: leftovers, conflicts, postponed work, swallowed errors. They
 * need nothing but the text of the change.
 *
 * <p>Must not know where a change comes from, and must not repeat a value from it in a finding.
 */
@NullMarked
package dev.gittensory.enrich.code;

import org.jspecify.annotations.NullMarked;
