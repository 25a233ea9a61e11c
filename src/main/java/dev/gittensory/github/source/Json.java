package dev.gittensory.github.source;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads fields that should be texts. */
final class Json {

    private Json() {}

    /** The text of a field; empty if it has none. */
    static String text(JsonNode node, String field) {
        @Nullable String text = textOrNull(node, field);
        return text == null ? "" : text;
    }

    /** The text of a field; null if it has none, or an empty one. */
    static @Nullable String textOrNull(JsonNode node, String field) {
        @Nullable String text = node.path(field).textValue();
        return text == null || text.isEmpty() ? null : text;
    }
}
