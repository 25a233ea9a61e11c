package dev.gittensory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.bench.WriteConsensusTable;
import dev.gittensory.testkit.MarkdownTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of consensus is that of the code and complete, and has no blocker that two reviewers do not stand behind. */
class ConsensusDocumentTest {

    private static final List<String> HEADER =
            List.of("A", "B", "the same thing", "agreement", "findings", "disagreement");

    @Test
    void theDocumentSaysWhatTheCodeSays() throws IOException {
        assertThat(Files.readString(WriteConsensusTable.DOCUMENT))
                .as("consensus has changed: run %s and read the difference", WriteConsensusTable.COMMAND)
                .isEqualTo(WriteConsensusTable.text());
    }

    @Test
    void everyCombinationIsInTheTableOnce() {
        List<List<String>> questions =
                rows().stream().map(row -> row.subList(0, 3)).toList();

        assertThat(questions).hasSize(WriteConsensusTable.ROWS).doesNotHaveDuplicates();
        assertThat(WriteConsensusTable.ROWS).isEqualTo(59);
    }

    @Test
    void thereIsABlockerExactlyIfBothObjectToSomething() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.get(4).contains("blocker"))
                        .as(String.join(" | ", row))
                        .isEqualTo(objects(row.get(0)) && objects(row.get(1))));
    }

    @Test
    void whatCannotBeWeighedIsInconclusive() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.get(3).contains("inconclusive"))
                        .as(String.join(" | ", row))
                        .isEqualTo(row.subList(0, 2).stream()
                                .anyMatch(Set.of("missing", "would block, nothing")::contains)));
    }

    @Test
    void aSplitIsSaid() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.get(5).equals("said"))
                        .as(String.join(" | ", row))
                        .isEqualTo(row.get(3).contains("split")));
    }

    private static boolean objects(String voice) {
        return voice.endsWith("a blocker") || voice.equals("would block, a major thing");
    }

    private static List<List<String>> rows() {
        return MarkdownTable.rows(WriteConsensusTable.DOCUMENT, HEADER);
    }
}
