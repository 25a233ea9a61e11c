/**
 * Stage 2 as it runs: asks both reviewers side by side, keeps what they have answered, and makes one result of it.
 *
 * <p>Knows the parts of the review and the ports that providers and the store implement; must not know providers.
 */
@NullMarked
package dev.gittensory.review.dual;

import org.jspecify.annotations.NullMarked;
