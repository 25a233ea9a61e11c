package dev.gittensory.review.dual;

import dev.gittensory.review.Model;
import dev.gittensory.review.Slot;
import dev.gittensory.review.money.Price;
import java.util.Optional;

/**
 * A model in its place.
 *
 * @param price what its provider takes, empty if the operator has not said
 */
public record Reviewer(Slot slot, Model model, Optional<Price> price) {}
