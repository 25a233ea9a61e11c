/**
 * Who did what by hand: the trail that every action of an operator leaves. Owns the port to where it is kept.
 *
 * <p>Must not know what the actions do. An entry names things by their identifiers and holds no content.
 */
@NullMarked
package dev.gittensory.audit;

import org.jspecify.annotations.NullMarked;
