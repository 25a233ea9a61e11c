package dev.gittensory.review.dual;

import dev.gittensory.review.AnswerCache;
import dev.gittensory.review.money.Spending;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * What a dual review works with.
 *
 * @param executor on whose threads the reviewers are waited for, side by side
 * @param deadline for both together
 */
public record Means(AnswerCache cache, Spending spending, Executor executor, Clock clock, Duration deadline) {}
