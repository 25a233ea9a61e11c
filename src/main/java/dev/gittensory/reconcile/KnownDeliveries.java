package dev.gittensory.reconcile;

import java.util.Collection;
import java.util.Set;

/** The record of deliveries that were processed. */
@FunctionalInterface
public interface KnownDeliveries {

    /** Those of these deliveries that were not processed. */
    Set<String> unknown(Collection<String> deliveries);
}
