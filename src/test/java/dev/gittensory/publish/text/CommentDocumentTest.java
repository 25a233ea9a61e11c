package dev.gittensory.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.policy.Policy;
import dev.gittensory.testkit.GateSamples;
import dev.gittensory.testkit.MarkdownTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the documents show of a comment is what a comment is. */
class CommentDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "comment.md");
    private static final List<String> COLUMNS = List.of("Field", "Type", "Meaning");
    private static final String HEAD = "4c8f1e0a9b3d5f7261c0e4a8d2b6f90137ac5e81";
    private static final String BEGIN = "<!-- gittensory:result ";
    private static final String TEST_RATIO =
            "The change adds product code, most of it here, and touches no test. Add one for the new behaviour, "
                    + "or say in the description how it was checked.";

    @Test
    void theExampleOfTheBlockIsWhatIsRendered() throws IOException {
        assertThat(documentedBlock() + "\n")
                .isEqualTo(ResultBlock.of(HEAD, held(2)).line());
    }

    @Test
    void theTableHasExactlyTheFieldsOfTheBlockWithTheirTypes() throws IOException {
        List<String> withVerdict = fields("", json(documentedBlock()));
        List<String> without =
                fields("", json(ResultBlock.of(null, GateSamples.failed()).line()));

        List<List<String>> rows = MarkdownTable.rows(DOCUMENT, COLUMNS);

        assertThat(rows)
                .allSatisfy(row -> assertThat(row).hasSize(COLUMNS.size()).doesNotContain(""));
        assertThat(rows.stream().map(row -> row.get(0) + ": " + row.get(1).replace(" or null", "")))
                .containsExactlyElementsOf(withVerdict);
        assertThat(rows.stream().filter(row -> row.get(1).endsWith(" or null")).map(row -> row.get(0) + ": null"))
                .containsExactlyElementsOf(without.stream()
                        .filter(field -> field.endsWith(": null"))
                        .toList());
    }

    @Test
    void theReadmeQuotesTheCommentAsItIsRendered() throws IOException {
        String quoted = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith("> **Gittensory:"))
                .takeWhile(line -> line.startsWith(">"))
                .map(line -> line.substring(1))
                .collect(Collectors.joining("\n"));
        String rendered = CommentRenderer.render(null, held(0))
                .lines()
                .filter(line -> !line.startsWith("<!--"))
                .map(CommentDocumentTest::headingAsBold)
                .collect(Collectors.joining("\n"));

        assertThat(words(quoted)).isEqualTo(words(rendered));
    }

    /** A README keeps its headings for itself. */
    private static String headingAsBold(String line) {
        String heading = line.substring(line.lastIndexOf('#') + 1);
        return line.startsWith("#") ? "**" + heading.strip() + "**" : line;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static ReviewResult held(int nits) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                "src/try/Try.java", null, Side.NEW, Severity.MINOR, Category.TESTS, "testRatio", TEST_RATIO));
        for (int i = 0; i < nits; i++) {
            findings.add(Results.finding(Severity.NIT, "a", i + 1, "Look."));
        }
        return new ReviewResult(
                new Outcome.Partial(List.of(AiReason.NO_REVIEWERS)),
                new Verdict.Hold(List.of(AiReason.NO_REVIEWERS), Policy.BUILT_IN.version()),
                new Enforcement(GateMode.BLOCK, CheckConclusion.ACTION_REQUIRED),
                new Coverage(2, 2, 18, 18, 0, 2),
                findings,
                List.of(),
                List.of(),
                List.of(),
                RepositoryReport.NONE,
                ModelReview.NONE);
    }

    private static String documentedBlock() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith(BEGIN))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String block) throws IOException {
        return new ObjectMapper().readTree(block.substring(BEGIN.length(), block.lastIndexOf(" -->")));
    }

    private static List<String> fields(String prefix, JsonNode json) {
        List<String> fields = new ArrayList<>();
        json.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                fields.addAll(fields(prefix + field.getKey() + ".", value));
            } else {
                String type = value.isArray()
                        ? "array of strings"
                        : value.getNodeType().name().toLowerCase(Locale.ROOT);
                fields.add(prefix + field.getKey() + ": " + type);
            }
        });
        return fields;
    }
}
