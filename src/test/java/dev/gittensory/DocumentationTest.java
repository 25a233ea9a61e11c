package dev.gittensory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.config.Key;
import dev.gittensory.testkit.MarkdownTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents must not say anything else than the code, nor point to what is not there. */
class DocumentationTest {

    private static final Path CONFIGURATION = Path.of("docs", "configuration.md");
    private static final List<String> COLUMNS =
            List.of("Property", "Environment", "Type", "Default", "Secret", "Effect");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[[^\\]]+\\]:\\s+(\\S+)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^\\s*```.*?^\\s*```");

    @Test
    void theConfigurationTableSaysWhatTheCodeSays() {
        List<List<String>> documented = MarkdownTable.rows(CONFIGURATION, COLUMNS).stream()
                .map(row -> row.subList(0, 5))
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Key.values())
                        .map(key -> List.of(
                                key.property(),
                                key.environment(),
                                key.type(),
                                key.fallback(),
                                key.secret() ? "yes" : "no"))
                        .toList());
    }

    @Test
    void everyConfigurationKeySaysWhatItDoes() {
        assertThat(MarkdownTable.rows(CONFIGURATION, COLUMNS))
                .allSatisfy(row -> assertThat(row).hasSize(COLUMNS.size()).doesNotContain(""));
    }

    @Test
    void everyRelativeLinkLeadsToAFile() {
        List<Path> documents = documents();
        List<String> broken = new ArrayList<>();
        for (Path document : documents) {
            for (String target : links(document)) {
                if (!Files.exists(document.resolveSibling(target))) {
                    broken.add(document + " -> " + target);
                }
            }
        }

        assertThat(documents).contains(CONFIGURATION);
        assertThat(broken).isEmpty();
    }

    private static List<String> links(Path document) {
        String text = FENCED.matcher(read(document)).replaceAll("");
        return Stream.of(LINK, DEFINITION)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(result -> result.group(1))
                .filter(target -> !target.contains(":") && !target.startsWith("#"))
                .map(target -> target.replaceFirst("#.*", ""))
                .toList();
    }

    private static List<Path> documents() {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md")
                                    .map(Path::of),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .filter(Files::exists)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
