package dev.gittensory.policy.file;

import dev.gittensory.policy.file.Problems.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that a file, or one mapping in it, gives to keys, as far as they have an effect. */
final class Values {

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private boolean spoilt;

    <T> void put(Key<T> key, T value, Place place) {
        values.put(key.path(), value);
        places.put(key.path(), place);
    }

    /** The value of a key, empty if it was not given or has no effect. */
    <T> Optional<T> get(Key<T> key) {
        // put() is the only way in and binds the type of the value to that of the key, whose path is unique
        @SuppressWarnings("unchecked")
        T value = (@Nullable T) values.get(key.path());
        return Optional.ofNullable(value);
    }

    /** The same, with null for what is not there. */
    <T> @Nullable T orNull(Key<T> key) {
        return get(key).orElse(null);
    }

    /** Where a key is that has a value. */
    Optional<Place> place(Key<?> key) {
        return Optional.ofNullable(places.get(key.path()));
    }

    /** Notes that something was there which has no effect. */
    void spoil() {
        spoilt = true;
    }

    /** Whether everything that was there is among the values. */
    boolean complete() {
        return !spoilt;
    }
}
