/**
 * Reads what reviewers answer: finds the JSON in whatever is around it, forgives slips of form, says what is wrong if that
 * is not enough, and drops remarks that quote what the change does not say.
 *
 * <p>Must not know providers, or how the input was built. An answer is as hostile as the change that it may quote.
 */
@NullMarked
package dev.gittensory.review.answer;

import org.jspecify.annotations.NullMarked;
