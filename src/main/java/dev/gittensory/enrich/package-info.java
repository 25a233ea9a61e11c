/**
 * What analyzers are, what they are given and what they may answer. The analyzers themselves stand in the packages
 * below, by what they look at; {@code schedule} carries them out.
 *
 * <p>Must not know where a change comes from, what models think of it, or what is decided about it.
 */
@NullMarked
package dev.gittensory.enrich;

import org.jspecify.annotations.NullMarked;
