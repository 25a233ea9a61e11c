package dev.gittensory.review.money;

import dev.gittensory.review.Usage;
import java.math.BigDecimal;
import java.util.Optional;

/** What something costs, or has cost. */
public sealed interface Cost {

    /** No money. */
    Cost NOTHING = new Known(BigDecimal.ZERO.setScale(Price.SCALE), false);

    /**
     * An amount.
     *
     * @param amount in US dollars, with six decimals, never negative
     * @param estimated whether a part of it is what a call may have cost at most, because the provider has not told
     */
    record Known(BigDecimal amount, boolean estimated) implements Cost {}

    /** Nobody knows: tokens were used, or will be, and there is no price for them. */
    record Unknown() implements Cost {}

    /**
     * What has been used. A call whose tokens the provider has not told may have been charged all the same; it counts with
     * what was sent and the longest answer.
     *
     * @param uncounted the most that one such call can have used
     */
    static Cost of(Optional<Price> price, Usage usage, Tokens uncounted) {
        Tokens tokens = Tokens.counted(usage).plus(uncounted.times(usage.callsUncounted()));
        if (usage.calls() <= 0 && tokens.equals(Tokens.NONE)) {
            return NOTHING;
        }
        return at(price, tokens, usage.callsUncounted() > 0);
    }

    /** What it can cost if nothing more than these tokens is used. */
    static Cost atMost(Optional<Price> price, Tokens most) {
        return at(price, most, true);
    }

    /** The amount, empty if it is unknown. */
    default Optional<BigDecimal> usd() {
        return this instanceof Known known ? Optional.of(known.amount) : Optional.empty();
    }

    /** Both together, unknown if one of them is. */
    default Cost plus(Cost other) {
        return this instanceof Known one && other instanceof Known two
                ? new Known(one.amount.add(two.amount), one.estimated || two.estimated)
                : new Unknown();
    }

    private static Cost at(Optional<Price> price, Tokens tokens, boolean estimated) {
        return price.<Cost>map(known -> new Known(known.of(tokens), estimated)).orElseGet(Unknown::new);
    }
}
