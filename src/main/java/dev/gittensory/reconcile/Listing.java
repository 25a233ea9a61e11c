package dev.gittensory.reconcile;

import java.util.List;

/**
 * Something that GitHub has listed.
 *
 * @param whole whether there are no more that were wanted
 */
public record Listing<T>(List<T> items, boolean whole) {
    public Listing {
        items = List.copyOf(items);
    }
}
