/**
 * Reads what a change shows of dependency manifests. A diff shows fragments, so each side of each region is read on its
 * own, line by line, and what cannot be told from the lines that are visible is left out.
 *
 * <p>Must not know what is made of a dependency, and asks nobody.
 */
@NullMarked
package dev.gittensory.enrich.manifest;

import org.jspecify.annotations.NullMarked;
