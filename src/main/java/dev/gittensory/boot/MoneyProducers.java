package dev.gittensory.boot;

import dev.gittensory.domain.ProductEvent;
import dev.gittensory.review.money.SpendLedger;
import dev.gittensory.review.money.Spending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what decides about money. */
@ApplicationScoped
public class MoneyProducers {

    @Produces
    @Singleton
    Spending spending(SpendLedger ledger, Clock clock, Event<ProductEvent> events) {
        return new Spending(ledger, clock, events::fire);
    }
}
