package dev.gittensory.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gittensory.diff.DiffResult.Parsed;
import dev.gittensory.diff.DiffResult.Problem;
import dev.gittensory.diff.DiffResult.Rejected;
import dev.gittensory.domain.Hunk;
import dev.gittensory.testkit.Git;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages good diffs in every way that is cheap to try. The seeds are fixed, so a failure comes back. */
class UnifiedDiffFuzzTest {

    private static final Map<String, byte[]> SAMPLES = new LinkedHashMap<>();

    @BeforeAll
    static void makeSamples(@TempDir Path folder) {
        String text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n\n14\n15\n16\n17\n18\n19\n20\n";
        Git git = Git.repository(folder);
        git.write("x.txt", text)
                .write("a b.sql", "-- one\n-- two\n")
                .write("näive", "a")
                .write("mv", text);
        git.write("bin", new byte[] {0, 1, 2}).write("gone", text).commit("first\n\n--- a/x\n+++ b/x\n");
        git.run("mv", "mv", "moved");
        git.run("rm", "-q", "gone");
        git.write("x.txt", text.replace("3\n", "three\n").replace("17\n", "").replace("20\n", "20"));
        git.write("a b.sql", "++ one\n").write("näive", "b").write("bin", new byte[] {0, 9});
        git.write("moved", text + "21\n").write("empty", "").commit("second");
        SAMPLES.put("show", git.run("show", "-M"));
        SAMPLES.put("binary", git.run("show", "-M", "--binary"));
        SAMPLES.put("no context", git.run("show", "-U0", "--no-prefix"));
        SAMPLES.put("log", git.run("log", "-p", "--stat"));
        SAMPLES.put("format-patch", git.run("format-patch", "--stdout", "HEAD~2"));
        String show = new String(git.run("show"), StandardCharsets.UTF_8);
        SAMPLES.put("carriage returns", show.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        String traditional = "--- a/x\t2024-05-01\n+++ b/x\t2024-05-01\n@@ -1,2 +1,2 @@\n--- x\n+++ y\n \n"
                + "@@ -9 +9 @@\n-1\n\\ No newline at end of file\n+2\n--- y\n+++ y\n@@ -1 +0,0 @@\n-1\n";
        SAMPLES.put("traditional", traditional.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTheSamplesWhole() {
        SAMPLES.forEach((name, diff) -> assertThat(Diffs.files(diff)).as(name).isNotEmpty());
    }

    @Test
    void neverTakesADiffThatWasCutWithinAHunk() {
        SAMPLES.forEach((name, diff) -> {
            List<HunkSpan> hunks = HunkSpan.of(diff);
            assertThat(hunks).as(name).isNotEmpty();
            for (int length = 0; length < diff.length; length++) {
                int cut = length;
                DiffResult result = UnifiedDiffParser.parse(Arrays.copyOf(diff, cut));
                if (hunks.stream().anyMatch(hunk -> cut > hunk.start() && cut <= hunk.lastLine())) {
                    assertThat(result).as("%s cut at %d", name, cut).isInstanceOf(Rejected.class);
                    assertThat(((Rejected) result).problem())
                            .as("%s cut at %d", name, cut)
                            .isEqualTo(Problem.TRUNCATED);
                }
            }
        });
    }

    @Test
    void neverThrowsOnDamage() {
        Random random = new Random(20240501);
        byte[] marks = "\n\r\t @+-\\\"0/d\0".getBytes(StandardCharsets.UTF_8);
        SAMPLES.forEach((name, diff) -> {
            for (int round = 0; round < 4000; round++) {
                byte[] damaged = diff.clone();
                for (int flips = random.nextInt(1, 6); flips > 0; flips--) {
                    byte other = random.nextBoolean() ? marks[random.nextInt(marks.length)] : (byte) random.nextInt();
                    damaged[random.nextInt(damaged.length)] = other;
                }
                assertThatCode(() -> walk(UnifiedDiffParser.parse(damaged)))
                        .as(name)
                        .doesNotThrowAnyException();
            }
        });
    }

    @Test
    void neverThrowsOnShuffledLines() {
        Random random = new Random(7);
        String all = SAMPLES.values().stream()
                .map(diff -> new String(diff, StandardCharsets.UTF_8))
                .reduce("", String::concat);
        List<String> lines = all.lines().toList();
        for (int round = 0; round < 20_000; round++) {
            StringBuilder diff = new StringBuilder();
            for (int line = random.nextInt(1, 12); line > 0; line--) {
                diff.append(lines.get(random.nextInt(lines.size()))).append('\n');
            }
            assertThatCode(() -> walk(Diffs.parse(diff.toString())))
                    .as(diff.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static void walk(DiffResult result) {
        if (result instanceof Parsed parsed) {
            assertThat(parsed.changes().files()).isNotEmpty();
            parsed.changes().files().forEach(file -> file.hunks().forEach(UnifiedDiffFuzzTest::walk));
        } else if (result instanceof Rejected rejected) {
            assertThat(rejected.line()).isPositive();
            assertThat(rejected.message()).isNotBlank();
        }
    }

    private static void walk(Hunk hunk) {
        int changed = 0;
        for (Hunk.Line line : hunk.lines()) {
            changed += line.kind() == Hunk.Line.Kind.CONTEXT ? 0 : 1;
        }
        assertThat(changed).isEqualTo(hunk.added() + hunk.removed());
    }
}
