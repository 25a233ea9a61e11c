package dev.gittensory.review.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.Hunk;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.RedactedFile;
import dev.gittensory.review.Remark;
import dev.gittensory.review.answer.EvidenceCheck.Checked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the texts, {@code ¶} stands for the end of a line. */
class EvidenceCheckTest {

    private static final RedactedFile FILE = file(
            "src/A.java",
            new Hunk(
                    10,
                    10,
                    2,
                    2,
                    " class A {\n-  int old = 1;\n+  int fresh = 2;\n \n-  return old;\n+  return fresh;\n }\n"),
            new Hunk(40, 40, 1, 0, " void far() {\n+  call(x,\t y);\n   call(x, y);\n }\n"));

    @ParameterizedTest
    @CsvSource({
        "int fresh = 2;, 11, NEW, 11, NEW",
        "int fresh, 11, NEW, 11, NEW",
        "'   int   fresh =\t2; ', 11, NEW, 11, NEW",
        "int fresh = 2;, 99, NEW, 11, NEW",
        "int fresh = 2;, 11, OLD, 11, NEW",
        "int old = 1;, 11, NEW, 11, OLD",
        "return old;, 1, OLD, 13, OLD",
        "class A {, 10, OLD, 10, OLD",
        "class A {¶int fresh = 2;, 11, NEW, 11, NEW",
        "class A {¶int fresh = 2;, 5, NEW, 10, NEW",
        "class A {¶int old = 1;, 50, OLD, 11, OLD",
        "int fresh = 2;¶¶  return fresh;¶}, 12, NEW, 12, NEW",
        "int fresh = 2;¶return fresh;, 99, NEW, 13, NEW",
        "int old = 1;¶int fresh = 2;, 1, NEW, 11, OLD",
        "= 2;¶return, 11, NEW, 11, NEW",
        "'call(x, y);', 41, NEW, 41, NEW",
        "'call(x, y);', 42, NEW, 42, NEW",
        "'call(x, y);', 99, NEW, 42, NEW",
        "'call(x, y);', 1, NEW, 41, NEW",
        "'call(x, y);', 1, OLD, 41, OLD",
        "+ 11| int fresh = 2;, 11, NEW, 11, NEW",
        "+  int fresh = 2;, 11, NEW, 11, NEW",
        "- 11|   int old = 1;¶+ 11|   int fresh = 2;, 11, NEW, 11, OLD",
        "  10| class A {¶+ 11|   int fresh = 2;, 11, NEW, 11, NEW"
    })
    void findsWhereTheEvidenceIs(String evidence, int said, Side saidSide, int line, Side side) {
        Checked checked = check(remark("src/A.java", said, saidSide, evidence), FILE);
        assertThat(checked.unfounded()).isZero();
        assertThat(checked.opinion().remarks()).containsExactly(remark("src/A.java", line, side, evidence));
    }

    @ParameterizedTest
    @CsvSource({
        "int fresh = 3;",
        "INT FRESH = 2;",
        "intfresh=2;",
        "class A {¶return fresh;",
        "return fresh;¶int fresh = 2;",
        "}¶void far() {",
        "return old;¶}¶x",
        "{",
        "};",
        "});",
        "'{ {'",
        "in",
        "+ 10| {",
        "¶",
        "src/A.java"
    })
    void dropsWhatTheFileDoesNotSay(String evidence) {
        Checked checked = check(remark("src/A.java", 11, Side.NEW, evidence), FILE);
        assertThat(checked.unfounded()).isEqualTo(1);
        assertThat(checked.opinion().remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"src/A.java", "a/src/A.java", "b/src/A.java", "./src/A.java", "/src/A.java"})
    void knowsAPathAsDiffsSpellIt(String path) {
        assertThat(check(remark(path, 11, Side.NEW, "int fresh"), FILE)
                        .opinion()
                        .remarks())
                .extracting(Remark::path)
                .containsExactly("src/A.java");
    }

    @ParameterizedTest
    @CsvSource({"A.java", "src/a.java", "'src/A.java '", "c/src/A.java", "a/b/src/A.java", "src/B.java", "src/A.java:11"
    })
    void dropsWhatIsSaidOfAnotherFile(String path) {
        RedactedFile other = file("src/B.java", new Hunk(1, 1, 1, 0, "+int other;\n"));
        assertThat(check(remark(path, 11, Side.NEW, "int fresh"), FILE, other).unfounded())
                .isEqualTo(1);
    }

    @Test
    void takesThePathThatWasShownForTheOneOfTheChange() {
        RedactedFile shown = new RedactedFile("a\nb", "a\\nb", FILE.lines());
        for (String path : List.of("a\nb", "a\\nb")) {
            assertThat(check(remark(path, 11, Side.NEW, "int fresh"), shown)
                            .opinion()
                            .remarks())
                    .extracting(Remark::path)
                    .containsExactly("a\nb");
        }
    }

    @Test
    void looksIntoEachMentionOfAFile() {
        RedactedFile again = file("src/A.java", new Hunk(70, 70, 1, 0, "+int later;\n"));
        Checked checked = check(remark("src/A.java", 1, Side.NEW, "int later;"), FILE, again);
        assertThat(checked.opinion().remarks()).extracting(Remark::line).containsExactly(70);
    }

    @Test
    void keepsWhatIsFoundedAndCountsTheRest() {
        Opinion opinion = new Opinion(
                Stance.BLOCK,
                0.5,
                "s",
                List.of(
                        remark("src/A.java", 11, Side.NEW, "int fresh"),
                        remark("src/A.java", 11, Side.NEW, "invented"),
                        remark("x", 1, Side.NEW, "int fresh")));
        Checked checked = EvidenceCheck.check(opinion, List.of(FILE));
        assertThat(checked.unfounded()).isEqualTo(2);
        assertThat(checked.opinion())
                .isEqualTo(new Opinion(Stance.BLOCK, 0.5, "s", opinion.remarks().subList(0, 1)));
        assertThat(checked.toString()).doesNotContain("fresh");
    }

    @Test
    void comesToAnEndOnHostileText() {
        String line = "a".repeat(200_000);
        RedactedFile hostile = file("x", new Hunk(1, 1, 2, 0, "+" + line + "\n+" + "a \0\ud800".repeat(50_000) + "\n"));
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            for (String evidence : List.of("a".repeat(4000) + "b", "a".repeat(4000), "\ud800aa", "\0 a\0", " \n \n")) {
                check(remark("x", 1, Side.NEW, evidence), hostile);
            }
        });
        assertThat(check(remark("x", 1, Side.NEW, "abc")).unfounded()).isEqualTo(1);
    }

    private static Checked check(Remark remark, RedactedFile... files) {
        return EvidenceCheck.check(new Opinion(Stance.COMMENT, 1, "", List.of(remark)), List.of(files));
    }

    private static Remark remark(String path, int line, Side side, String evidence) {
        return new Remark(
                path,
                line,
                side,
                Severity.MAJOR,
                Category.CORRECTNESS,
                "title",
                "body",
                evidence.replace('¶', '\n'),
                1,
                null);
    }

    private static RedactedFile file(String path, Hunk... hunks) {
        List<Hunk.Line> lines = new ArrayList<>();
        for (Hunk hunk : hunks) {
            hunk.lines().forEach(lines::add);
        }
        return new RedactedFile(path, path, lines);
    }
}
