package dev.gittensory.policy.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gittensory.policy.file.Key.File;
import dev.gittensory.policy.file.Problems.Place;
import dev.gittensory.policy.yaml.Node;
import dev.gittensory.policy.yaml.Node.Entry;
import dev.gittensory.policy.yaml.Node.Mapping;
import dev.gittensory.policy.yaml.Node.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The keys that stand together in one mapping.
 *
 * @param keys by name, in the order of the table
 * @param sections further mappings, by name
 * @param file whose keys they are
 */
record Section(Map<String, Key<?>> keys, Map<String, Section> sections, File file) {

    /** A whole file. */
    static Section root(File file) {
        Map<String, Key<?>> top = new LinkedHashMap<>();
        Map<String, Section> sections = new LinkedHashMap<>();
        for (Key<?> key : Keys.of(file)) {
            if (key.section().isEmpty()) {
                top.put(key.name(), key);
            } else {
                sections.computeIfAbsent(key.section(), name -> new Section(new LinkedHashMap<>(), Map.of(), file))
                        .keys()
                        .put(key.name(), key);
            }
        }
        return new Section(top, sections, file);
    }

    /** One mapping without sections, such as an element of a list. */
    static Section flat(List<Key<?>> keys, File file) {
        Map<String, Key<?>> byName = new LinkedHashMap<>();
        keys.forEach(key -> byName.put(key.name(), key));
        return new Section(byName, Map.of(), file);
    }

    /** Reads all that is in a mapping. */
    void read(Mapping mapping, Place place, Values values, Problems problems) {
        for (Entry entry : mapping.entries()) {
            Place inner = place.key(entry.key(), entry.line());
            Section section = sections.get(entry.key());
            Key<?> key = keys.get(entry.key());
            if (section != null) {
                section.readSection(entry.value(), inner, values, problems);
            } else if (key != null) {
                key.read(entry.value(), inner, values, problems);
            } else {
                values.spoil();
                problems.unknownKey(inner, Spelling.ofUnknownKey(entry.key(), names(), file));
            }
        }
    }

    /** Adds the properties, each with its description. */
    void describe(ObjectNode schema) {
        ObjectNode properties = schema.putObject("properties");
        keys.forEach((name, key) -> {
            ObjectNode property = properties.putObject(name);
            property.put(
                    "description", key.description() + " " + key.fallbacks().get(file));
            key.type().describe(property);
        });
        sections.forEach((name, section) -> {
            ObjectNode property = properties.putObject(name);
            property.put("description", Keys.SECTIONS.get(name));
            // a section from which every key was removed is a key without a value
            property.putArray("type").add("object").add("null");
            section.describe(property);
        });
        schema.put("additionalProperties", false);
    }

    private void readSection(Node node, Place place, Values values, Problems problems) {
        if (node instanceof Mapping mapping) {
            read(mapping, place, values, problems);
        } else if (!(node instanceof Scalar scalar && scalar.isNothing())) {
            problems.wrong(place, "Expected keys with values, indented under this one.");
        }
    }

    private List<String> names() {
        return Stream.concat(keys.keySet().stream(), sections.keySet().stream()).toList();
    }
}
