package dev.gittensory.review;

/**
 * Which model answers, and on whose account.
 *
 * @param provider {@code openai | anthropic | ollama}
 * @param model as the provider calls it
 * @param account tells accounts apart and says nothing of the key: two reviewers that have the same are not independent
 */
public record ModelId(String provider, String model, String account) {

    /** Whether the two can be wrong for different reasons: another provider, or at least another account. */
    public boolean isIndependentOf(ModelId other) {
        return !provider.equals(other.provider) || !account.equals(other.account);
    }
}
