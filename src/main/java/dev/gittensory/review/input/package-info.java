/**
 * Builds what both reviewers are sent: redacts first, fences what strangers wrote, keeps to a budget of tokens with a fixed
 * share for each field, and splits a large change into parts. What is left out is said in the prompt and named in the
 * result. The texts of the prompts are resources with a version.
 *
 * <p>Must not know models or what they answer. Every text of a change is hostile here.
 */
@NullMarked
package dev.gittensory.review.input;

import org.jspecify.annotations.NullMarked;
