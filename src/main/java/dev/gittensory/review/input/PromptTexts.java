package dev.gittensory.review.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The words of the product in a prompt. They have a version: answers to other words are other answers. */
final class PromptTexts {

    /** Of all texts here; also the folder that they are in. */
    static final String VERSION = "prompt-1";

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private static final String SYSTEM = read(VERSION + "/system.md");
    private static final String RUBRIC = read(VERSION + "/rubric.md");
    private static final String USER = read(VERSION + "/user.md");
    private static final String SCHEMA = read("answer.schema.json").strip();

    private PromptTexts() {}

    /** What a reviewer is to do. */
    static String system(String rubric) {
        String wishes = rubric.isBlank() ? "" : fill(RUBRIC, Map.of("rubric", rubric.strip()));
        return fill(SYSTEM, Map.of("schema", SCHEMA, "rubric", wishes)).strip();
    }

    /** What it is to do it with; all fields of the text have to have a value. */
    static String user(Map<String, String> fields) {
        return fill(USER, fields);
    }

    /** In one pass, because a value may hold what looks like a field. */
    private static String fill(String text, Map<String, String> fields) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
            int close = text.indexOf(CLOSE, open);
            String value = fields.get(text.substring(open + OPEN.length(), close));
            if (value == null) {
                throw new IllegalStateException("a field of " + VERSION + " has no value");
            }
            filled.append(text, at, open).append(value);
            at = close + CLOSE.length();
        }
        return filled.append(text.substring(at)).toString();
    }

    private static String read(String name) {
        try (InputStream text = PromptTexts.class.getResourceAsStream("/dev/gittensory/review/" + name)) {
            if (text == null) {
                throw new IllegalStateException("missing: " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
