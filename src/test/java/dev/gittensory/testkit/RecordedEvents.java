package dev.gittensory.testkit;

import dev.gittensory.domain.ProductEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Keeps product events in the order in which they were fired, and lets one observer look at the world meanwhile. */
public final class RecordedEvents implements Event<ProductEvent> {

    private final List<ProductEvent> fired = Collections.synchronizedList(new ArrayList<>());
    private Consumer<ProductEvent> observer = event -> {};

    public List<ProductEvent> fired() {
        return List.copyOf(fired);
    }

    public <T extends ProductEvent> List<T> fired(Class<T> type) {
        return fired().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Called while an event is fired, as a CDI observer would be. */
    public void observe(Consumer<ProductEvent> newObserver) {
        observer = newObserver;
    }

    @Override
    public void fire(ProductEvent event) {
        fired.add(event);
        observer.accept(event);
    }

    @Override
    public <U extends ProductEvent> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException("product events are fired synchronously");
    }

    @Override
    public <U extends ProductEvent> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException("product events are fired synchronously");
    }

    @Override
    public Event<ProductEvent> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException("product events have no qualifiers");
    }

    @Override
    public <U extends ProductEvent> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("product events have no qualifiers");
    }

    @Override
    public <U extends ProductEvent> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("product events have no qualifiers");
    }
}
