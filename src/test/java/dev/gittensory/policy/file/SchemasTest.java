package dev.gittensory.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemasTest {

    private static final int CONDITIONS_OF_A_BLOCKER = 4;

    private static final String COMMAND =
            "rewrite it: mvn -B -q -Pbench test-compile exec:java@bench -Dbench=WriteSchemas";

    @Test
    void theDocumentsAreWhatTheTableSays() throws IOException {
        assertThat(Files.readString(Path.of("docs", "gittensory.schema.json")))
                .as(COMMAND)
                .isEqualTo(Schemas.repository());
        assertThat(Files.readString(Path.of("docs", "operator-policy.schema.json")))
                .as(COMMAND)
                .isEqualTo(Schemas.operator());
    }

    @Test
    void everyKeySaysWhatItIsForAndNothingElseIsAllowed() throws IOException {
        assertThat(describedKeys(new JsonMapper().readTree(Schemas.repository())))
                .isEqualTo(Keys.of(Key.File.REPOSITORY).size() + CONDITIONS_OF_A_BLOCKER);
        assertThat(describedKeys(new JsonMapper().readTree(Schemas.operator())))
                .isEqualTo(Keys.of(Key.File.OPERATOR).size() + CONDITIONS_OF_A_BLOCKER);
    }

    /** Goes through all objects of a schema that have properties. */
    private static int describedKeys(JsonNode schema) {
        int keys = 0;
        if (schema.path("properties").isObject()) {
            assertThat(schema.path("additionalProperties").toString()).isEqualTo("false");
        }
        for (JsonNode property : schema.path("properties")) {
            boolean section = property.path("properties").has("mode")
                    || property.path("properties").has("month-usd")
                    || property.path("properties").has("nits")
                    || property.path("properties").has("labels");
            if (property.has("description")) {
                assertThat(property.path("description").asText()).endsWith(".").doesNotContain("null");
                keys += section ? 0 : 1;
            }
            keys += describedKeys(property) + describedKeys(property.path("items"));
        }
        return keys;
    }
}
