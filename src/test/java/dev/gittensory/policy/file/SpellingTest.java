package dev.gittensory.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "gate.mdoe, mode",
        "gate.Mode, mode",
        "gate.max_files, max-files",
        "gate.blocker, blockers",
        "gate.requiredAnalyzers, required-analyzers",
        "gate.protected-path, protected-paths",
        "comment.nit, nits",
        "comments, comment",
        "mode, gate.mode",
        "comment.max-files, gate.max-files",
        "findings, comment.findings"
    })
    void suggestsTheKeyThatWasMeant(String written, String meant) {
        assertThat(message(written)).endsWith(" Did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gate.colour", "gate.m", "x", "gate.max", "comment.nuts-and-bolts", "<<"})
    void suggestsNothingFarFetched(String written) {
        assertThat(message(written)).isEqualTo("This key has no effect; this version does not know it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubric", "budgets", "installations", "gate.month-usd"})
    void tellsKeysOfTheOperator(String written) {
        assertThat(message(written)).endsWith("it belongs to the other configuration file.");
    }

    @Test
    void guessesOnlyWhereOneWordIsTheClosest() {
        assertThat(Spelling.closest("abcx", List.of("abca", "abcb"))).isEmpty();
        assertThat(Spelling.closest("abcx", List.of("abca", "abcb", "ABCX"))).contains("ABCX");
        assertThat(Spelling.closest("abcx", List.of("abcx1", "abcx", "abcx2"))).contains("abcx");
        assertThat(Spelling.closest("axxd", List.of("abcd"))).isEmpty();
        assertThat(Spelling.closest("axxde", List.of("abcde"))).contains("abcde");
        assertThat(Spelling.closest("badce", List.of("abcde"))).contains("abcde");
        assertThat(Spelling.closest("abcdefgh", List.of("abcde"))).isEmpty();
        assertThat(Spelling.closest("a".repeat(40), List.of("a".repeat(41)))).isPresent();
        assertThat(Spelling.closest("a".repeat(41), List.of("a".repeat(41)))).isEmpty();
    }

    private static String message(String path) {
        int dot = path.indexOf('.');
        String text = dot < 0 ? path + ": 1\n" : path.substring(0, dot) + ":\n  " + path.substring(dot + 1) + ": 1\n";
        return ConfigTexts.repository(text).problems().get(0).message();
    }
}
