package dev.gittensory.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.ConfigProblem.Kind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    @Test
    void saysNothingIfNothingIsWrong() {
        assertThat(Configuration.section(List.of())).isEmpty();
    }

    @Test
    void listsTheProblemsWithTheirLines() {
        assertThat(Configuration.section(List.of(
                        Results.unknownKey(3, "gate.mod"),
                        new ConfigProblem(7, Kind.WRONG_VALUE, "gate.mode", "Expected is off | advisory | block."),
                        new ConfigProblem(null, Kind.UNREADABLE, "", "This is no YAML."))))
                .isEqualTo("""
                        #### `.gittensory.yml` has 3 problems

                        | line | key | problem |
                        |---|---|---|
                        | 3 | `gate.mod` | There is no such key. |
                        | 7 | `gate.mode` | Expected is off \\| advisory \\| block. |
                        |  |  | This is no YAML. |

                        """);
    }

    @Test
    void countsASingleProblemInTheSingular() {
        assertThat(Configuration.count(List.of(Results.unknownKey(1, "a"))))
                .isEqualTo("`.gittensory.yml` has 1 problem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "a\\|b", "|", "a\n| 1 | x | @octocat |", "`|`@octocat"})
    void letsNoKeyEndItsCell(String key) {
        String row = Configuration.section(List.of(Results.unknownKey(3, key)))
                .lines()
                .skip(4)
                .findFirst()
                .orElseThrow();

        assertThat(row).startsWith("| 3 | `").endsWith("` | There is no such key. |");
        assertThat(row.chars().filter(character -> character == '|')).hasSize(4);
    }

    @Test
    void cutsVisiblyAfterFiftyProblems() {
        assertThat(Configuration.section(Collections.nCopies(50, Results.unknownKey(1, "a"))))
                .doesNotContain("Cut");
        assertThat(Configuration.section(Collections.nCopies(53, Results.unknownKey(1, "a"))))
                .startsWith("#### `.gittensory.yml` has 53 problems\n")
                .endsWith("|\n\n**Cut here:** 3 more; see the API.\n\n")
                .satisfies(text -> assertThat(text.lines().filter(line -> line.startsWith("| 1 |")))
                        .hasSize(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "`", "|", "x"})
    void leavesRoomForTheFindingsHoweverLongTheKeysAre(String character) {
        assertThat(Configuration.section(Collections.nCopies(50, Results.unknownKey(1, character.repeat(200_000)))))
                .hasSizeLessThan(16_100);
    }
}
