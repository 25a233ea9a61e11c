/**
 * The analyzer of migrations of a database, from plain SQL to the languages of the frameworks.
 *
 * <p>Must not know a database but by what its statements look like.
 */
@NullMarked
package dev.gittensory.enrich.migration;

import org.jspecify.annotations.NullMarked;
