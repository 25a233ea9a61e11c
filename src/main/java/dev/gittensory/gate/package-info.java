/**
 * Stage 3: the decision. {@link dev.gittensory.gate.Gate#decide} is a pure function of policy, facts and signals, so
 * that a verdict can be explained and replayed.
 *
 * <p>Must not read files, clocks or databases, and never sees code: signals are findings without their words.
 */
@NullMarked
package dev.gittensory.gate;

import org.jspecify.annotations.NullMarked;
