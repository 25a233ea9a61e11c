/**
 * What an operator demands of every review, and what a repository may add to it. Values and pure functions only: {@link
 * dev.gittensory.policy.Policy} is what the gate decides by, {@link dev.gittensory.policy.Tightening} the only way in
 * which a repository can change it.
 *
 * <p>Must not know files or how they are written. What is private in here (thresholds, protected paths, the text of the
 * rubric) shows in no {@code toString}.
 */
@NullMarked
package dev.gittensory.policy;

import org.jspecify.annotations.NullMarked;
