/**
 * Configuration files to policies: the operator's private one and a repository's {@code .gittensory.yml}. {@link
 * dev.gittensory.policy.file.Keys} is the one table of what may be in them; the readers, their messages and the published
 * JSON Schemas all come from it.
 *
 * <p>Both files are hostile until shown otherwise. What is wrong becomes a {@link dev.gittensory.domain.ConfigProblem}, all of
 * it at once, and no message ever holds a value of a file. Must not know where files come from, nor what a review is.
 */
@NullMarked
package dev.gittensory.policy.file;

import org.jspecify.annotations.NullMarked;
