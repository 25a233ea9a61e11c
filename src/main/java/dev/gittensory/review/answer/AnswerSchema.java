package dev.gittensory.review.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (draft 2020-12) that an answer is asked to follow, for providers that can hold a model to it. */
public final class AnswerSchema {

    private static final String JSON = read();

    private AnswerSchema() {}

    public static String json() {
        return JSON;
    }

    private static String read() {
        try (InputStream schema = AnswerSchema.class.getResourceAsStream("/dev/gittensory/review/answer.schema.json")) {
            if (schema == null) {
                throw new IllegalStateException("the schema of answers is missing");
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
