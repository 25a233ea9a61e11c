package dev.gittensory.review;

/**
 * What asking has used, by what the provider says.
 *
 * @param calls requests that were sent, also those that failed
 * @param callsUncounted those of them whose tokens the provider has not told, for example because they timed out; they
 *     may have been charged all the same
 */
public record Usage(long inputTokens, long outputTokens, int calls, int callsUncounted) {

    /** Nobody was asked. */
    public static final Usage NONE = new Usage(0, 0, 0, 0);

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                calls + other.calls,
                callsUncounted + other.callsUncounted);
    }
}
