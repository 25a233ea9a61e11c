package dev.gittensory.review.money;

import dev.gittensory.review.ModelId;
import dev.gittensory.review.Slot;
import java.util.List;
import java.util.Optional;

/**
 * What asking one reviewer can come to. A ceiling holds as far as this is not too little, so it counts every request that may
 * be sent, those for a repair and a second try included.
 *
 * @param price what its provider takes, empty if the operator has not said
 * @param calls the most that each of the requests can use
 */
public record Estimate(Slot slot, ModelId model, Optional<Price> price, List<Tokens> calls) {

    public Estimate {
        calls = List.copyOf(calls);
    }

    /** What all of it costs at most. */
    public Cost cost() {
        return calls.isEmpty()
                ? Cost.NOTHING
                : Cost.atMost(price, calls.stream().reduce(Tokens.NONE, Tokens::plus));
    }

    /** The most that one request can use. */
    public Tokens largestCall() {
        return calls.stream()
                .reduce(
                        Tokens.NONE,
                        (a, b) -> new Tokens(Math.max(a.input(), b.input()), Math.max(a.output(), b.output())));
    }

    /** What asking all of them costs at most. */
    public static Cost total(List<Estimate> estimates) {
        return estimates.stream().map(Estimate::cost).reduce(Cost.NOTHING, Cost::plus);
    }
}
