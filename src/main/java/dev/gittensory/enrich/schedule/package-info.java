/**
 * Stage 1 as it is carried out: which analyzers a review gets, how long each may take, how many run at once, which of
 * them are being given a rest, and how much of a large change they read. Fails open and says so: every analyzer ends
 * as complete, skipped for a benign reason, or degraded with a coded one.
 *
 * <p>Must not know any single analyzer, nor what models think of a change or what is decided about it.
 */
@NullMarked
package dev.gittensory.enrich.schedule;

import org.jspecify.annotations.NullMarked;
