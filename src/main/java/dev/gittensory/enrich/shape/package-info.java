/**
 * Analyzers that judge the shape of a change and not its content: how large it is, and what it touches beside what.
 *
 * <p>Must not know where a change comes from, and must not repeat a value from it in a finding.
 */
@NullMarked
package dev.gittensory.enrich.shape;

import org.jspecify.annotations.NullMarked;
