package dev.gittensory.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Finds the action in a payload and reads no further. In GitHub's own it is the first field. */
final class Action {

    private static final JsonFactory JSON = new JsonFactory();

    private Action() {}

    /** The text of the field {@code action}, empty text if there is none; nothing if the body is not one JSON object. */
    static Optional<String> in(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("action");
                JsonToken value = parser.nextToken();
                if (found) {
                    return Optional.of(value == JsonToken.VALUE_STRING ? parser.getText() : "");
                }
                parser.skipChildren();
            }
            return parser.nextToken() == null ? Optional.of("") : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // its message quotes the body
        }
    }
}
