package dev.gittensory.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.diff.DiffResult;
import dev.gittensory.diff.UnifiedDiffParser;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Hunk;
import dev.gittensory.testkit.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every local analyzer on changes that are valid and rare: each of them has to come to an end, and to point at lines that
 * exist. In the bodies, {@code ¶} stands for the end of a line.
 */
class OddChangesTest {

    private static final List<Analyzer> ANALYZERS = Catalogue.local();

    /** Places that lead into every analyzer, and names that git has to quote. */
    private static final List<String> PATHS = List.of(
            "src/main/java/A.java",
            "src/a.ts",
            "src/a.py",
            "src/a.rb",
            "src/a.kt",
            "pkg/a.go",
            "run.sh",
            "Dockerfile",
            "compose.yaml",
            "k8s/a.yaml",
            "infra/a.tf",
            "action.yml",
            ".github/workflows/a.yml",
            "db/migration/V2__a.sql",
            "db/migrate/1_a.rb",
            "db/changelog/a.xml",
            "package.json",
            "package-lock.json",
            "pom.xml",
            "build.gradle",
            "pyproject.toml",
            "requirements.txt",
            "Cargo.toml",
            "go.mod",
            "Gemfile",
            "LICENSE",
            "a",
            ".",
            ".env",
            "folder/",
            "a b/c d.java",
            "\"quoted\".py",
            "it's.js",
            "tab\tand\nline.sql",
            "Überprüfung/名前.java",
            "\ud83d\ude80.tf",
            "\ud800.go",
            "x/".repeat(500) + "a.java",
            "");

    private static final List<String> BODIES = List.of(
            "",
            "¶",
            "+",
            "+¶",
            "-",
            "-¶-x¶",
            "-only(removed);¶-lines {¶-}¶",
            "+}¶+)¶+]¶",
            "+{¶+(¶+[¶",
            "+only added, without an end",
            " only context¶",
            "+x\r¶+  y: z\r¶+\r¶",
            "+\ufeffclass A {¶+}¶",
            "+\ufeff{¶+  \"dependencies\": {¶",
            "-x¶\\ No newline at end of file¶+y¶\\ No newline at end of file¶",
            "\\ No newline at end of file¶",
            "+\"¶+'¶+`¶+\"\"\"¶+/*¶",
            "+*/ x¶+\"\"\" y¶+` z¶",
            "+\0\u200b\ud800 x\udc00¶",
            "+\u2028+\u0085x\u000b¶",
            "+a: &a [*a]¶+<<: *a¶",
            "+<a b=\"¶+</c>¶+<!--¶",
            "+FROM¶+USER¶+ENV¶+ADD¶+RUN \\¶",
            "+- uses:¶+- uses: @¶+- uses: a/b@¶+run:¶+  -¶+-¶",
            "+DROP¶+ALTER TABLE¶+;¶+$$¶+DELIMITER¶",
            "+from_port = 99999¶+to_port = -¶+cidr_blocks = [\"0.0.0.0/0\"]¶+ingress {¶+}}}¶",
            "+token¶+log.info(¶+log.info(\"{}\", token¶+catch (¶+except¶+rescue¶",
            "+/(/¶+/[/¶+new RegExp('(')¶+\"(\".toRegex()¶+\".toRegex()¶+re.compile(r'(?P<')¶");

    static Stream<Arguments> analyzersAndBodies() {
        return ANALYZERS.stream().flatMap(analyzer -> BODIES.stream().map(body -> Arguments.of(analyzer.name(), body)));
    }

    @ParameterizedTest
    @MethodSource("analyzersAndBodies")
    void comesToAnEndOnAnyKindOfFile(String name, String body) {
        for (String path : PATHS) {
            for (FileChange.Kind kind : FileChange.Kind.values()) {
                judge(name, file(path, kind, body));
            }
        }
    }

    static Stream<Arguments> analyzersAndDiffs() {
        String rename =
                "diff --git a/old.py b/src/new.py\nsimilarity index 100%\nrename from old.py\nrename to src/new.py\n";
        List<String> diffs = List.of(
                "diff --git a/a.java b/a.java\ndeleted file mode 100644\nindex 1111111..0000000\n--- a/a.java\n+++ /dev/null\n"
                        + "@@ -1,2 +0,0 @@\n-try { x(); } catch (Exception e) {}\n-// TODO\n\\ No newline at end of file\n",
                rename,
                rename.replace("100%", "90%") + "index 1111111..2222222 100644\n--- a/old.py\n+++ b/src/new.py\n"
                        + "@@ -1 +1,2 @@\n x = 1\n+y = 2\n",
                "diff --git a/a.png b/a.png\nindex 1111111..2222222 100644\nBinary files a/a.png and b/a.png differ\n",
                "diff --git a/a.png b/a.png\nnew file mode 100644\nindex 0000000..2222222\nGIT binary patch\nliteral 1\n"
                        + "IcmZPo000310RR91\n\nliteral 0\nHcmV?d00001\n\n",
                "diff --git a/run.sh b/run.sh\nold mode 100644\nnew mode 100755\n",
                "diff --git a/Dockerfile b/Dockerfile\nnew file mode 100644\nindex 0000000..e69de29\n",
                "diff --git a/link b/link\nnew file mode 120000\nindex 0000000..1de5659\n--- /dev/null\n+++ b/link\n"
                        + "@@ -0,0 +1 @@\n+target\n\\ No newline at end of file\n",
                "diff --git a/sub b/sub\nindex 1111111..2222222 160000\n--- a/sub\n+++ b/sub\n@@ -1 +1 @@\n"
                        + "-Subproject commit 1111111111111111111111111111111111111111\n"
                        + "+Subproject commit 2222222222222222222222222222222222222222\n",
                "diff --git \"a/\\303\\274 \\\"x\\\".java\" \"b/\\303\\274 \\\"x\\\".java\"\nindex 1111111..2222222 100644\n"
                        + "--- \"a/\\303\\274 \\\"x\\\".java\"\n+++ \"b/\\303\\274 \\\"x\\\".java\"\n@@ -1 +1 @@\n-x\r\n+y\r\n");
        return ANALYZERS.stream().flatMap(analyzer -> diffs.stream().map(diff -> Arguments.of(analyzer.name(), diff)));
    }

    @ParameterizedTest
    @MethodSource("analyzersAndDiffs")
    void comesToAnEndOnWhatGitWrites(String name, String diff) {
        DiffResult result = UnifiedDiffParser.parse(diff.getBytes(StandardCharsets.UTF_8));
        assertThat(result).isInstanceOf(DiffResult.Parsed.class);
        judge(name, ((DiffResult.Parsed) result).changes());
    }

    @Test
    void comesToAnEndOnNoChange() {
        ANALYZERS.forEach(analyzer -> judge(analyzer.name(), new ChangeSet(List.of())));
    }

    private static void judge(String name, ChangeSet changes) {
        Analyzer analyzer = ANALYZERS.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Analysis analysis = analyzer.analyze(Subject.of(changes));
        if (analysis instanceof Analysis.Complete complete) {
            assertThat(complete.findings())
                    .allSatisfy(finding -> assertThat(isShown(finding, changes)).isTrue());
        } else {
            assertThat(analysis).isInstanceOf(Analysis.Skipped.class);
        }
    }

    /** Whether a finding is about a file of the change, and about a line that the change shows, if it names one. */
    private static boolean isShown(Finding finding, ChangeSet changes) {
        return changes.files().stream()
                .filter(file -> file.path().equals(finding.path()))
                .anyMatch(file -> finding.line() == null || showsLine(file, finding));
    }

    private static boolean showsLine(FileChange file, Finding finding) {
        boolean old = finding.side() == Finding.Side.OLD;
        Hunk.Line.Kind absent = old ? Hunk.Line.Kind.ADDED : Hunk.Line.Kind.REMOVED;
        for (Hunk hunk : file.hunks()) {
            for (Hunk.Line line : hunk.lines()) {
                int number = old ? line.oldLine() : line.newLine();
                if (line.kind() != absent && finding.line() != null && finding.line() == number) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ChangeSet file(String path, FileChange.Kind kind, String text) {
        String body = text.replace('¶', '\n');
        Hunk hunk = new Hunk(1, 1, count(body, "+"), count(body, "-"), body);
        boolean moved = kind == FileChange.Kind.RENAMED || kind == FileChange.Kind.COPIED;
        return new ChangeSet(List.of(new FileChange(path, moved ? "old/" + path : null, kind, false, List.of(hunk))));
    }

    private static int count(String body, String marker) {
        return (int) body.lines().filter(line -> line.startsWith(marker)).count();
    }
}
