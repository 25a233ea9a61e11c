package dev.gittensory.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gittensory.bench.LabelledComments.PullRequest;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures about consensus are counted right, without the comments that they are about. */
class ConsensusScoreTest {

    private static final String OVERFLOW = "The product of price and quantity overflows in `total`.";

    @TempDir
    private Path folder;

    @Test
    void countsWhatEachIsShownAndWhatIsRight() throws IOException {
        ConsensusScore score = score(
                comment("valid", "m1", 10, "Code Defect", OVERFLOW),
                comment("valid", "m2", 12, "Code Defect", OVERFLOW + " Again."),
                comment("invalid", "m2", 40, "Performance", "Please verify the timing."),
                comment("valid", "human", 70, "Code Defect", "Off by one."));

        assertThat(score.validComments).isEqualTo(3);
        assertThat(score.a.all()).isEqualTo(1);
        assertThat(score.b.precision()).isEqualTo(0.5);
        assertThat(score.either.all()).isEqualTo(3);
        assertThat(score.both.all()).isEqualTo(1);
        assertThat(score.ours.precision()).isEqualTo(1);
        assertThat(score.ours.recall(score.validComments)).isEqualTo(1 / 3.0);
        assertThat(score.noise.all() - score.noise.valid()).isEqualTo(1);
        assertThat(score.duplicates).isEqualTo(1);
        assertThat(score.validWithValid).isEqualTo(1);
        assertThat(score.clearlyDifferent + score.validWithInvalid).isZero();
    }

    @Test
    void countsWrongMerges() throws IOException {
        ConsensusScore score = score(
                comment("valid", "m1", 10, "Code Defect", OVERFLOW),
                comment("valid", "m2", 10, "Code Defect", OVERFLOW.replace("total", "sum")),
                comment("valid", "m1", 50, "Code Defect", OVERFLOW),
                comment("invalid", "m2", 50, "Code Defect", OVERFLOW),
                comment("invalid", "m2", 51, "Code Defect", OVERFLOW));

        assertThat(score.duplicates).isEqualTo(3);
        assertThat(score.validWithValid).isEqualTo(1);
        assertThat(score.clearlyDifferent).isEqualTo(1);
        assertThat(score.validWithInvalid).isEqualTo(1);
    }

    @Test
    void readsCommentsThatLackSomething() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.json"), """
                [{"comments": [
                  {"label": "valid", "source": "m1", "path": "a.c", "side": "left", "fromLine": null, "toLine": 7,
                   "category": "Security Vulnerability", "note": "Leaks."},
                  {"label": "other", "source": "m2"}]},
                 {}]
                """);

        List<PullRequest> read = LabelledComments.read(file);

        assertThat(read).hasSize(2);
        assertThat(read.get(0).comments().get(0)).satisfies(comment -> {
            assertThat(comment.line()).isEqualTo(7);
            assertThat(comment.side()).isEqualTo(Side.OLD);
            assertThat(comment.category()).isEqualTo(Category.SECURITY);
        });
        assertThat(read.get(0).comments().get(1)).satisfies(comment -> {
            assertThat(comment.valid()).isFalse();
            assertThat(comment.line()).isEqualTo(1);
        });
        assertThatCode(() -> ConsensusBenchmark.main(new String[] {file.toString()}))
                .doesNotThrowAnyException();
    }

    @Test
    void skipsIfThereAreNoComments() {
        assertThatCode(() -> ConsensusBenchmark.main(
                        new String[] {folder.resolve("absent.json").toString()}))
                .doesNotThrowAnyException();
    }

    private ConsensusScore score(String... comments) throws IOException {
        Path file = Files.writeString(
                folder.resolve("comments.json"), "[{\"comments\": [" + String.join(",", comments) + "]}]");
        ConsensusScore score = new ConsensusScore();
        LabelledComments.read(file).forEach(pullRequest -> score.count(pullRequest, "m1", "m2"));
        return score;
    }

    private static String comment(String label, String source, int line, String category, String note) {
        return """
                {"label": "%s", "source": "%s", "path": "a.c", "side": "right", "fromLine": %d, "toLine": %d,
                 "category": "%s", "note": "%s"}""".formatted(label, source, line, line, category, note);
    }
}
