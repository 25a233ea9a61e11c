package dev.gittensory.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gittensory.diff.DiffResult;
import dev.gittensory.diff.UnifiedDiffParser;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.Hunk;
import dev.gittensory.redact.Vocabulary;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.answer.EvidenceCheck;
import dev.gittensory.review.input.InputBuilder;
import dev.gittensory.review.input.InputSettings;
import dev.gittensory.review.input.ReviewInput;
import dev.gittensory.review.input.ReviewText;
import dev.gittensory.testkit.FencedPrompt;
import dev.gittensory.testkit.RealDiffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Commits of public projects, as reviewers are sent them and as they would quote them. */
class RealDiffsInputTest {

    @TestFactory
    Stream<DynamicTest> everyLineThatIsSentCanBeQuotedAndNothingElse() {
        assumeTrue(RealDiffs.present(), RealDiffs.ABSENT);
        return RealDiffs.all().stream()
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> quoteAll(path)));
    }

    private void quoteAll(Path path) throws IOException {
        DiffResult parsed = UnifiedDiffParser.parse(Files.readAllBytes(path));
        assertThat(parsed).isInstanceOf(DiffResult.Parsed.class);
        ChangeSet changes = ((DiffResult.Parsed) parsed).changes();
        ReviewInput input = new InputBuilder(Vocabulary.standard())
                .build(new ReviewText("", "", changes), "", new InputSettings(128_000, 4_000, 4));
        assertThat(input.parts()).isNotEmpty();
        for (ReviewInput.Part part : input.parts()) {
            FencedPrompt.of(part.prompt().user());
            quoteAll(part);
        }
    }

    private static void quoteAll(ReviewInput.Part part) {
        List<Remark> verbatim = new ArrayList<>();
        List<Remark> invented = new ArrayList<>();
        for (RedactedFile file : part.files()) {
            for (Hunk.Line line : file.lines()) {
                boolean old = line.kind() == Hunk.Line.Kind.REMOVED;
                int number = old ? line.oldLine() : line.newLine();
                Side side = old ? Side.OLD : Side.NEW;
                if (isSubstantial(line.text())) {
                    verbatim.add(remark(file, number, side, line.text()));
                    invented.add(remark(file, number, side, line.text() + " qZ7"));
                }
            }
        }
        assertThat(EvidenceCheck.check(opinion(verbatim), part.files())
                        .opinion()
                        .remarks())
                .isEqualTo(verbatim);
        assertThat(EvidenceCheck.check(opinion(invented), part.files())
                        .opinion()
                        .remarks())
                .isEmpty();
    }

    private static Opinion opinion(List<Remark> remarks) {
        return new Opinion(Stance.COMMENT, 1, "", remarks);
    }

    private static Remark remark(RedactedFile file, int line, Side side, String evidence) {
        return new Remark(file.path(), line, side, Severity.MINOR, Category.DOCS, "t", "b", evidence, 1, null);
    }

    private static boolean isSubstantial(String line) {
        return line.chars().filter(c -> c > ' ').count() >= 3
                && line.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
