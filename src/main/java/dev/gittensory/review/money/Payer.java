package dev.gittensory.review.money;

import dev.gittensory.domain.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * Whose ceilings an expense counts for.
 *
 * @param installation GitHub's number of it; null for a posted diff. Those have no installation and count together as one,
 *     because a ceiling per installation must not have a door beside it
 */
public record Payer(ReviewId review, @Nullable Long installation) {}
