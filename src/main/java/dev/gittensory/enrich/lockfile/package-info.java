/**
 * Reads what a change shows of lock files: which versions are pinned, where packages come from, and whether what is
 * downloaded gets checked.
 *
 * <p>Must not know what is made of it, and asks nobody.
 */
@NullMarked
package dev.gittensory.enrich.lockfile;

import org.jspecify.annotations.NullMarked;
