package dev.gittensory.review.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.review.answer.AnswerSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptTextsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "dev", "gittensory", "review");

    /** Of all texts of the version together. */
    private static final Map<String, String> HASHES =
            Map.of("prompt-1", "9049fb207ae70c927f71dca7e672e61871538893a457ad102179a49812aa6484");

    @Test
    void theTextsOfAVersionNeverChange() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String name : List.of("system.md", "rubric.md", "user.md", "../answer.schema.json")) {
            digest.update(Files.readAllBytes(FOLDER.resolve(PromptTexts.VERSION).resolve(name)));
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .as("other texts are another version: rename the folder, raise PromptTexts.VERSION, add the hash here")
                .isEqualTo(HASHES.get(PromptTexts.VERSION));
    }

    @Test
    void theSystemPromptHasTheSchemaAndTheRubricIfThereIsOne() {
        assertThat(PromptTexts.system(" \n"))
                .contains(AnswerSchema.json().strip())
                .doesNotContain("{{", "operator of this installation");
        assertThat(PromptTexts.system("No new {{dependencies}}.\n"))
                .startsWith(PromptTexts.system(""))
                .endsWith("# What the operator of this installation asks for\n\nNo new {{dependencies}}.");
    }

    @Test
    void noLineIsTooLongToRead() throws IOException {
        for (String name : List.of("system.md", "rubric.md", "user.md")) {
            String text = Files.readString(FOLDER.resolve(PromptTexts.VERSION).resolve(name), StandardCharsets.UTF_8);
            assertThat(text.lines()).allMatch(line -> line.length() <= 130);
        }
    }

    @Test
    void refusesAFieldWithoutAValue() {
        assertThatThrownBy(() -> PromptTexts.user(Map.of("key", "private")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("private");
    }
}
