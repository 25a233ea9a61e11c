/**
 * Stage 3: the decision. {@link dev.gittensory.gate.Gate#decide} is a pure function of policy, facts and findings, so
 * that a verdict can be replayed and explained.
 *
 * <p>Must not read configuration, clocks or databases, and never sees code.
 */
@NullMarked
package dev.gittensory.gate;

import org.jspecify.annotations.NullMarked;
