package dev.gittensory.policy.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gittensory.policy.file.Problems.Place;
import dev.gittensory.policy.yaml.Node;
import java.util.Optional;

/** What a value may look like: once for the reader, and once, in the same words, for the schema. */
interface Type<T> {

    /** The value, or empty if it has no effect; whatever is wrong with it is then in {@code problems}. */
    Optional<T> read(Node node, Place place, Problems problems);

    /** Adds what a JSON Schema says about such values. */
    void describe(ObjectNode schema);
}
