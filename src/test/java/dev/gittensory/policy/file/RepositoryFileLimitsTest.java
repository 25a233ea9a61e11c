package dev.gittensory.policy.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.ConfigProblem.Kind;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.RepositoryConfig;
import dev.gittensory.policy.Tightening;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done about files of a repository that nobody would write in good faith. */
class RepositoryFileLimitsTest {

    @Test
    void keepsFiftyProblemsAndCountsTheRest() {
        String fifty = "comment:\n" + lines(50);
        assertThat(ConfigTexts.repository(fifty).problems())
                .hasSize(50)
                .last()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("comment.x49"));

        List<ConfigProblem> problems =
                ConfigTexts.repository("comment:\n" + lines(1000)).problems();
        assertThat(problems).hasSize(50);
        assertThat(problems.get(48).key()).isEqualTo("comment.x48");
        assertThat(problems.get(49))
                .isEqualTo(
                        new ConfigProblem(51, Kind.UNKNOWN_KEY, "", "From this line on there are 951 more problems."));
    }

    @Test
    void fiveHundredPatternsAreEnough() {
        RepositoryConfig config = ConfigTexts.repository("gate:\n  protected-paths:\n" + "    - a\n".repeat(501));

        assertThat(config.gate().protectedPaths()).hasSize(500);
        assertThat(config.problems().stream().map(ConfigTexts::brief))
                .containsExactly("503 WRONG_VALUE gate.protected-paths");
    }

    @Test
    void showsAnUnknownKeyCutAndWithoutWhatMovesText() {
        String shown = ConfigTexts.repository("\"a\\n\\u202Eb\": 1\n" + "k".repeat(500) + ": 1\n").problems().stream()
                .map(ConfigProblem::key)
                .reduce("", (a, b) -> a + " " + b);

        assertThat(shown).isEqualTo(" a\uFFFD\uFFFDb " + "k".repeat(100) + "…");
    }

    @Test
    void anUnreadableFileWishesNothing() {
        for (byte[] content : List.of(
                "gate:\n  mode: block\n  mode: off\n".getBytes(UTF_8),
                "gate:\n  mode: block\n\tsplit: hold\n".getBytes(UTF_8),
                "gate:\n  mode: block\n#\u00fc\n".getBytes(Charset.forName("windows-1252")))) {
            RepositoryConfig config = RepositoryFile.read(content, Policy.BUILT_IN, ConfigTexts.ANALYZERS);
            assertThat(config.gate()).isEqualTo(Tightening.NONE);
            assertThat(config.problems().stream().map(ConfigTexts::brief)).containsExactly("3 UNREADABLE ");
        }
        assertThat(RepositoryFile.read(new byte[RepositoryFile.LIMIT + 1], Policy.BUILT_IN, ConfigTexts.ANALYZERS)
                        .problems())
                .containsExactly(new ConfigProblem(null, Kind.UNREADABLE, "", "The file is larger than 64 KiB."));
    }

    private static String lines(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("  x").append(i).append(": 1\n");
        }
        return text.toString();
    }
}
