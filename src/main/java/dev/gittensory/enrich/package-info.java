/**
 * Stage 1: analyzers look at the change, deterministically and under a time budget. Fails open and says so: every
 * analyzer reports complete, skipped for a benign reason, or degraded with a coded one.
 *
 * <p>Must not know where a change comes from, what models think of it, or what is decided about it.
 */
@NullMarked
package dev.gittensory.enrich;

import org.jspecify.annotations.NullMarked;
