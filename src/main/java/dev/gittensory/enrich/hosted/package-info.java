/**
 * Analyzers that ask the host of the repository: who owns the files, who approved, what the checks say, how old the
 * branch is, who signed. They judge the circumstances of a change, not its lines.
 *
 * <p>Must not know which host it is or how it is asked, and must name no person and repeat no text from the change in a
 * finding. A question that fails is a degradation, never an answer.
 */
@NullMarked
package dev.gittensory.enrich.hosted;

import org.jspecify.annotations.NullMarked;
