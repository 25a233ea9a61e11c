package dev.gittensory.review.money;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one installation has spent in a month.
 *
 * @param installation GitHub's number of it; null for posted diffs
 * @param usd what is settled and known
 * @param reservedUsd what is set aside for calls that are under way
 * @param unpriced how many reviewers were asked at an unknown price; what that has cost is not in {@code usd}
 */
public record InstallationSpend(
        @Nullable Long installation, BigDecimal usd, BigDecimal reservedUsd, long unpriced, Calls calls) {

    /**
     * What was used.
     *
     * @param uncounted those of the requests whose tokens the provider has not told
     */
    public record Calls(long sent, long uncounted, long inputTokens, long outputTokens) {

        /** None. */
        static final Calls NONE = new Calls(0, 0, 0, 0);

        /** Both together. */
        Calls plus(Calls other) {
            return new Calls(
                    sent + other.sent,
                    uncounted + other.uncounted,
                    inputTokens + other.inputTokens,
                    outputTokens + other.outputTokens);
        }
    }

    private static final InstallationSpend NONE = new InstallationSpend(
            null, BigDecimal.ZERO.setScale(Price.SCALE), BigDecimal.ZERO.setScale(Price.SCALE), 0, Calls.NONE);

    /** What counts against the ceilings. */
    public BigDecimal counted() {
        return usd.add(reservedUsd);
    }

    /** All together, without a number. */
    public static InstallationSpend total(List<InstallationSpend> spends) {
        return spends.stream().reduce(NONE, InstallationSpend::plus);
    }

    private InstallationSpend plus(InstallationSpend other) {
        return new InstallationSpend(
                null,
                usd.add(other.usd),
                reservedUsd.add(other.reservedUsd),
                unpriced + other.unpriced,
                calls.plus(other.calls));
    }
}
