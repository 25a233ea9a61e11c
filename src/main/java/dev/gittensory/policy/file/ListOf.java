package dev.gittensory.policy.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gittensory.policy.file.Problems.Place;
import dev.gittensory.policy.yaml.Node;
import dev.gittensory.policy.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list. An element that is wrong is left out without the others; but where none is left, the list has no effect, since
 * an empty one can mean something else.
 */
record ListOf<T>(Type<T> element, int least, int most) implements Type<List<T>> {

    @Override
    public Optional<List<T>> read(Node node, Place place, Problems problems) {
        if (!(node instanceof Sequence sequence)) {
            problems.wrong(place, "Expected a list, for example in square brackets.");
            return Optional.empty();
        }
        List<Node> elements = sequence.elements();
        if (elements.size() < least) {
            problems.wrong(place, "Expected a list that is not empty; leave the key out instead.");
            return Optional.empty();
        }
        if (elements.size() > most) {
            problems.wrong(
                    place.element(elements.get(most).line()),
                    "The list has more than " + most + " elements; those from here on have no effect.");
        }
        List<T> values = new ArrayList<>();
        elements.stream()
                .limit(most)
                .forEach(one ->
                        element.read(one, place.element(one.line()), problems).ifPresent(values::add));
        return values.isEmpty() && !elements.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    @Override
    public void describe(ObjectNode schema) {
        schema.put("type", "array");
        if (least > 0) {
            schema.put("minItems", least);
        }
        schema.put("maxItems", most);
        element.describe(schema.putObject("items"));
    }
}
