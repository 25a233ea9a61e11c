package dev.gittensory.review.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What a provider takes for a million tokens, in US dollars. Zero is a price as well: that of a model on one's own machine.
 *
 * @param asOf when the operator has looked it up; prices change, and nobody tells
 */
public record Price(BigDecimal inputUsdPerMillion, BigDecimal outputUsdPerMillion, LocalDate asOf) {

    /** The decimals of an amount; a token costs millionths of a dollar. */
    static final int SCALE = 6;

    private static final int MILLION_DIGITS = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    public Price {
        if (outside(inputUsdPerMillion) || outside(outputUsdPerMillion)) {
            throw new IllegalArgumentException("a price is from 0 to " + MOST + " US dollars for a million tokens");
        }
    }

    /** What these tokens cost, in millionths of a dollar, rounded up so that no call is ever free by being short. */
    BigDecimal of(Tokens tokens) {
        return BigDecimal.valueOf(tokens.input())
                .multiply(inputUsdPerMillion)
                .add(BigDecimal.valueOf(tokens.output()).multiply(outputUsdPerMillion))
                .movePointLeft(MILLION_DIGITS)
                .setScale(SCALE, RoundingMode.UP);
    }

    private static boolean outside(BigDecimal usd) {
        return usd.signum() < 0 || usd.compareTo(MOST) > 0;
    }
}
