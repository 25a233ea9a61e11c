/**
 * What an operator demands of every review, and what a repository may add to it. Values and pure functions only: {@link
 * dev.gittensory.policy.Policy} is what the gate decides by, {@link dev.gittensory.policy.Tightening} the only way in
 * which a repository can change it.
 *
 * <p>Must not know files or how they are written. Protected paths and the text of the rubric show in no {@code
 * toString}.
 */
@NullMarked
package dev.gittensory.policy;

import org.jspecify.annotations.NullMarked;
