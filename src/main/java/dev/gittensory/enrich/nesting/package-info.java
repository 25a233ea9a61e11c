/**
 * The analyzer of deeply nested blocks, for languages with braces and for those with indentation.
 *
 * <p>Must not repeat code in a finding.
 */
@NullMarked
package dev.gittensory.enrich.nesting;

import org.jspecify.annotations.NullMarked;
