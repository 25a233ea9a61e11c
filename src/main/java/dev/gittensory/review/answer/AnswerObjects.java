package dev.gittensory.review.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the JSON objects in a text that may have prose or code fences around them. It takes nothing for an answer that
 * stands inside of one which cannot be read: that may be a quotation from the change, put there to be found.
 */
final class AnswerObjects {

    /** The longest answer that is looked at, in characters. */
    static final int LONGEST = 1024 * 1024;

    private static final int DEEPEST = 32;
    private static final int LONGEST_STRING = 256 * 1024;

    /** Braces of prose; more of them are no answer with a few words around it. */
    private static final int MOST_TRIES = 64;

    /** Outside of all objects and behind a brace that opens none, they are the remains of an answer. */
    private static final List<String> OF_ANSWERS = List.of("verdict", "findings", "evidence");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .maxNumberLength(100)
                            .maxNameLength(1000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
                    .build())
            .build();

    private final Set<JsonNode> answers = new LinkedHashSet<>();
    private boolean anyObject;
    private boolean unreadable;
    private boolean broken;

    private AnswerObjects() {}

    /** All objects of the text that look like answers. */
    static AnswerObjects in(String text) {
        AnswerObjects found = new AnswerObjects();
        int open = text.indexOf('{');
        for (int i = 0; i < MOST_TRIES && open >= 0; i++) {
            int end = found.read(text, open);
            open = text.indexOf('{', end);
            found.pass(text.substring(end, open < 0 ? text.length() : open));
        }
        // what nobody has looked at may be another answer
        found.broken |= open >= 0;
        return found;
    }

    /** Different ones only. */
    Set<JsonNode> answers() {
        return answers;
    }

    /** Whether there is any object at all. */
    boolean anyObject() {
        return anyObject;
    }

    /** Whether there is an answer, or more than one, that cannot be read. */
    boolean broken() {
        return broken;
    }

    /** Reads the object that begins here; returns where to go on. */
    private int read(String text, int from) {
        try (JsonParser parser = MAPPER.createParser(new StringReader(text.substring(from)))) {
            keep(MAPPER.readTree(parser));
            return from + (int) Math.max(1, parser.currentLocation().getCharOffset());
        } catch (IOException e) {
            // prose has braces too
            unreadable = true;
            return from + 1;
        }
    }

    private void keep(JsonNode object) {
        anyObject = true;
        if (object.has("verdict")) {
            answers.add(object);
        } else if (object.size() == 1 && object.elements().next().has("verdict")) {
            // wrapped, as in {"review": {…}}
            answers.add(object.elements().next());
        }
    }

    /** Looks at what is in no object. */
    private void pass(String text) {
        String lower = unreadable ? text.toLowerCase(Locale.ROOT) : "";
        broken |= OF_ANSWERS.stream().anyMatch(lower::contains);
    }
}
