package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/redaction.md} must not say anything else than the table. */
class RedactionDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "redaction.md");

    @Test
    void everyFamilyHasItsRow() {
        List<List<String>> documented =
                rows().stream().map(row -> row.subList(0, 2)).toList();
        List<List<String>> known = Credentials.standard().families().stream()
                .map(family -> List.of(family.id(), family.label()))
                .distinct()
                .toList();

        assertThat(documented).containsExactlyElementsOf(known);
        assertThat(rows()).allSatisfy(row -> assertThat(row).hasSize(3).doesNotContain(""));
    }

    @Test
    void namesEveryPrivateTerm() {
        String text = read().replaceAll("\\s+", " ");
        assertThat(text).contains("By default: " + String.join(", ", Vocabulary.COMMON_TERMS) + ".");
    }

    private static List<List<String>> rows() {
        return read().lines()
                .dropWhile(line -> !line.equals("| Id | Label | Recognised by |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList())
                .toList();
    }

    private static String read() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
