/**
 * Reads unified diffs, as {@code git} and {@code diff -u} print them, into a {@link dev.gittensory.domain.ChangeSet}.
 *
 * <p>The text comes from strangers: every input of any bytes ends in a {@link dev.gittensory.diff.DiffResult}, in time
 * and memory linear in its size. Nothing here touches a file system, and paths stay text.
 */
@NullMarked
package dev.gittensory.diff;

import org.jspecify.annotations.NullMarked;
