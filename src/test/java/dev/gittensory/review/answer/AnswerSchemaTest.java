package dev.gittensory.review.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.review.Opinion.Stance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AnswerSchemaTest {

    private final JsonNode answer = read();
    private final JsonNode finding = answer.path("properties").path("findings").path("items");

    @Test
    void isPublishedAsItIs() throws IOException {
        assertThat(Files.readString(Path.of("docs", "reviewer-answer.schema.json")))
                .as("copy it from src/main/resources/dev/gittensory/review/answer.schema.json")
                .isEqualTo(AnswerSchema.json());
    }

    @Test
    void hasTheWordsOfTheProduct() {
        assertThat(words(answer, "verdict")).isEqualTo(labels(Stance.values()));
        assertThat(words(finding, "side")).containsExactlyInAnyOrderElementsOf(labels(Side.values()));
        assertThat(words(finding, "severity")).isEqualTo(labels(Severity.values()));
        assertThat(words(finding, "category")).isEqualTo(labels(Category.values()));
    }

    /** Strict modes of providers ask for that. */
    @Test
    void allowsNothingElseAndAsksForEverything() {
        for (JsonNode object : List.of(answer, finding)) {
            List<String> keys = new ArrayList<>();
            object.path("properties").fieldNames().forEachRemaining(keys::add);
            assertThat(texts(object.path("required"))).isEqualTo(keys);
            assertThat(object.path("additionalProperties").toString()).isEqualTo("false");
        }
    }

    private static List<String> words(JsonNode object, String key) {
        return texts(object.path("properties").path(key).path("enum"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> labels(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static JsonNode read() {
        try {
            return new JsonMapper().readTree(AnswerSchema.json());
        } catch (IOException e) {
            throw new AssertionError("not JSON", e);
        }
    }
}
