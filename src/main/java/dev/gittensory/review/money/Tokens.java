package dev.gittensory.review.money;

import dev.gittensory.review.Usage;

/**
 * A number of tokens, or the most that a call can use. Providers say how many there were, and one that says nonsense must not
 * break the account, so that each number is between 0 and {@link #MOST}.
 *
 * @param input what is sent
 * @param output what comes back
 */
public record Tokens(long input, long output) {

    /** More than all providers together can answer with in the time of a review. */
    public static final long MOST = 1_000_000_000_000L;

    /** None. */
    public static final Tokens NONE = new Tokens(0, 0);

    public Tokens {
        input = Math.max(0, Math.min(MOST, input));
        output = Math.max(0, Math.min(MOST, output));
    }

    /** Those that a provider has told. */
    public static Tokens counted(Usage usage) {
        return new Tokens(usage.inputTokens(), usage.outputTokens());
    }

    /** Both together. */
    public Tokens plus(Tokens other) {
        return new Tokens(input + other.input, output + other.output);
    }

    /** So many times as many. */
    Tokens times(int factor) {
        return new Tokens(product(input, factor), product(output, factor));
    }

    private static long product(long tokens, int factor) {
        return factor <= 0 ? 0 : tokens > MOST / factor ? MOST : tokens * factor;
    }
}
