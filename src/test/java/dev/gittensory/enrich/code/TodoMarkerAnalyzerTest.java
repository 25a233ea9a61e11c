package dev.gittensory.enrich.code;

import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.CodeChanges.hunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.CodeChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodoMarkerAnalyzerTest {

    private final TodoMarkerAnalyzer analyzer = new TodoMarkerAnalyzer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "src/A.java     | // TODO handle the other case",
                "src/A.java     | // TODO",
                "src/A.java     | int x = 1; // FIXME: overflows",
                "src/A.java     | /* HACK around the cache */ run();",
                "src/A.java     | * TODO write this",
                "src/A.java     | //TODO",
                "src/A.java     | // Works for now. TODO use the real clock",
                "src/A.java     | // careful, TODO: use the real clock",
                "src/A.java     | // TODO() nobody",
                "src/A.java     | // TODO (this is slow on big input)",
                "src/A.java     | // TODO read UTF-8 and SHA-256",
                "src/A.java     | f(\"a // b\"); // TODO escape",
                "src/a.ts       | // todo: types",
                "src/a.ts       | // @TODO types",
                "src/a.ts       | // [TODO] types",
                "src/a.ts       | const r = /'/; // TODO quote",
                "src/a.py       | # XXX breaks on Windows",
                "src/a.py       | x = 1  # TODO: speed",
                "src/a.rb       | # FIXME !",
                "run.sh         | # TODO trap",
                "src/a_test.go  | // TODO more cases",
                "src/a.php      | # TODO x",
            })
    void reports(String path, String line) {
        assertThat(findings(analyzer, hunk(path, "+" + line))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "src/A.java            | // TODO(alice) handle it",
                "src/A.java            | // TODO(#123): handle it",
                "src/A.java            | // TODO: #123 handle it",
                "src/A.java            | // TODO handle it, see https://example.org/i/1",
                "src/A.java            | // TODO ABC-123 handle it",
                "src/A.java            | // FIXME: @alice knows more",
                "src/A.java            | // TODO [alice] handle it",
                "src/A.java            | // TODO (alice) handle it",
                "src/A.java            | // TODO issue 12",
                "src/A.java            | String s = \"// TODO\";",
                "src/A.java            | String s = \"TODO\";",
                "src/A.java            | // the TODOs of the user",
                "src/A.java            | // shows the TODO list",
                "src/A.java            | // TODO comments are reported",
                "src/A.java            | // a \"TODO\" is a marker",
                "src/A.java            | // the todo app",
                "src/A.java            | // HACKING.md says how",
                "src/A.java            | // XXX-XX-1234 is masked",
                "src/A.java            | TODO(x);",
                "src/A.kt              | TODO(\"later\")",
                "src/a.py              | s = '# TODO'",
                "src/a.ts              | const url = `//${host} TODO`",
                "src/a.ts              | const r = /[/]// TODO/",
                "src/a.php             | #[TODO]",
                "run.sh                | echo $#TODO",
                "vendor/x/a.go         | // TODO x",
                "web/app.min.js        | // TODO x",
                "api/x.pb.go           | // TODO x",
                "README.md             | TODO x",
                "a.yml                 | # TODO x",
            })
    void staysSilentOn(String path, String line) {
        assertThat(findings(analyzer, hunk(path, "+" + line))).isEmpty();
    }

    @Test
    void readsCommentsThatReachOverLines() {
        assertThat(findings(analyzer, hunk("a.java", "+/*", "+TODO one", "+*/", "+TODO two", "+//", "+/* TODO three")))
                .extracting(Finding::line)
                .containsExactly(2, 6);
    }

    @Test
    void knowsThatAHunkBeginsInsideAComment() {
        assertThat(findings(analyzer, hunk("a.java", "+TODO one", " */", "+TODO two")))
                .extracting(Finding::line)
                .containsExactly(1);
    }

    @Test
    void doesNotTakeADocstringOrATextBlockForComments() {
        assertThat(findings(analyzer, hunk("a.py", "+\"\"\"", "+# TODO one", "+\"\"\"", "+# TODO two")))
                .extracting(Finding::line)
                .containsExactly(4);
        assertThat(findings(analyzer, hunk("a.py", " some text", "+# TODO one", " \"\"\"", "+# TODO two")))
                .extracting(Finding::line)
                .containsExactly(4);
        assertThat(findings(analyzer, hunk("A.java", " s = \"\"\"", "+// TODO one", "+\"\"\";", "+// TODO two")))
                .extracting(Finding::line)
                .containsExactly(4);
    }

    @Test
    void readsTheIssueFromTheLinesBelow() {
        assertThat(findings(analyzer, hunk("a.go", "+// TODO drop this", "+// when #12 is done", "+// TODO that")))
                .extracting(Finding::line)
                .containsExactly(3);
        assertThat(findings(analyzer, hunk("a.go", "+// TODO drop this", "+f() // see #12")))
                .hasSize(1);
    }

    @Test
    void leavesAloneWhatWasThereBefore() {
        assertThat(findings(analyzer, hunk("a.go", " // TODO x", "+y()"))).isEmpty();
        assertThat(findings(analyzer, hunk("a.go", "-// TODO x", "+\t// TODO x")))
                .isEmpty();
    }

    @Test
    void isANitAndRepeatsNothingOfTheLine() {
        assertThat(findings(analyzer, hunk("a.go", "+// TODO walrus")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.NIT);
                    assertThat(finding.category()).isEqualTo(Finding.Category.MAINTAINABILITY);
                    assertThat(finding.source()).isEqualTo("todoMarker");
                    assertThat(finding.message()).doesNotContain("walrus", "TODO");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"a.java|// TODO ", "a.py|# TODO "})
    @Timeout(120)
    void endsOnHostileInput(String path, String bait) {
        assertThatCode(() -> CodeChanges.hostile(path, bait).forEach(file -> findings(analyzer, file)))
                .doesNotThrowAnyException();
    }
}
