package dev.gittensory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.bench.TruthTable;
import dev.gittensory.bench.WriteTruthTable;
import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.GateMode;
import dev.gittensory.policy.NotReviewed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The truth table of the gate is that of the code, complete, and green nowhere that it must not be. */
class TruthTableDocumentTest {

    /** A row of the long tables: opinion, path, size, verdict, reasons and the conclusion in each mode. */
    private static final int CELLS = 8;

    private static final Set<String> NOT_REVIEWED =
            Set.of("not_evaluable", "configuration_unknown", "ai_inconclusive", "analyzer_missing");

    @Test
    void theDocumentSaysWhatTheCodeSays() throws IOException {
        assertThat(Files.readString(WriteTruthTable.DOCUMENT))
                .as("the gate has changed: run %s and read the difference", WriteTruthTable.COMMAND)
                .isEqualTo(WriteTruthTable.text());
    }

    @Test
    void everyCombinationIsInTheTable() {
        int factors = TruthTable.Evaluation.values().length
                * TruthTable.Finding.values().length
                * TruthTable.Opinion.values().length
                * 2
                * 2
                * GateMode.values().length
                * NotReviewed.values().length;

        assertThat(WriteTruthTable.DECISIONS).isEqualTo(factors).isEqualTo(2520);
        assertThat(rows().filter(cells -> cells.size() == CELLS)).hasSize(WriteTruthTable.ROWS);
        assertThat(WriteTruthTable.text()).contains("2,520 decisions", "in 168 rows");
    }

    @Test
    void noRowThatWasNotReviewedIsGreen() {
        List<List<String>> notReviewed = rows().filter(cells -> cells.get(0).endsWith("not enough")
                        || NOT_REVIEWED.stream().anyMatch(String.join(" ", cells)::contains))
                .toList();

        assertThat(notReviewed).hasSizeGreaterThan(72).allSatisfy(cells -> {
            assertThat(cells).doesNotContain("**pass**");
            assertThat(conclusions(cells)).noneMatch(TruthTableDocumentTest::satisfies);
        });
    }

    @Test
    void onlyAPassIsASuccess() {
        assertThat(rows())
                .allSatisfy(cells ->
                        assertThat(conclusions(cells).contains("success")).isEqualTo(cells.contains("**pass**")));
    }

    /** All rows with a verdict. */
    private static Stream<List<String>> rows() {
        return WriteTruthTable.text()
                .lines()
                .filter(line -> line.contains("| **"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")));
    }

    private static List<String> conclusions(List<String> cells) {
        return cells.subList(cells.size() - GateMode.values().length, cells.size());
    }

    /** A cell names a second conclusion where the policy chooses. */
    private static boolean satisfies(String cell) {
        return Stream.of(cell.split(" / "))
                .map(word -> Stream.of(CheckConclusion.values())
                        .filter(conclusion -> conclusion.label().equals(word))
                        .findFirst()
                        .orElseThrow())
                .anyMatch(CheckConclusion::satisfiesRequiredCheck);
    }
}
