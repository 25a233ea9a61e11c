package dev.gittensory.review.consensus;

import static dev.gittensory.review.consensus.RemarkBuilder.remark;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message is one line of bounded length, whatever was said. */
class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "Title, Body., Title: Body.",
        "Title, '', Title",
        "'', Body., Body.",
        "'  ', '\n', Nothing was said about it.",
        "Title, Title and more., Title and more.",
        "' Two\nlines ', ' with\t\r\ntabs. ', Two lines: with tabs."
    })
    void joinsTitleAndBody(String title, String body, String message) {
        assertThat(PlainText.message(remark().title(title).body(body).build())).isEqualTo(message);
    }

    @Test
    void hasNoControlCharactersAndNoHalfCharacters() {
        assertThat(PlainText.line("\u0000a\u0007\u0085b\u00a0\u2028c", 99)).isEqualTo("a b c");
        assertThat(PlainText.line("a\ud800b\udfffc😀", 99)).isEqualTo("a\ufffdb\ufffdc😀");
    }

    @ParameterizedTest
    @CsvSource({"abcde, abcde", "abcdef, abcd…", "'abcde ', abcde", "abc😀z, abc…", "ab😀zz, ab😀…"})
    void isCutVisiblyAtFiveCharacters(String text, String line) {
        assertThat(PlainText.line(text, 5)).isEqualTo(line);
    }

    @Test
    void isCutWhereOnlyBlanksFollowForLong() {
        assertThat(PlainText.line("a" + " ".repeat(19), 5)).isEqualTo("a");
        assertThat(PlainText.line("a" + " ".repeat(20), 5)).isEqualTo("a…");
        assertThat(PlainText.line(" ".repeat(21), 5)).isEqualTo("…");
    }

    @Test
    void titleAndBodyShareTheLength() {
        String message = PlainText.message(
                remark().title("t".repeat(500)).body("b".repeat(500)).build());

        assertThat(message).hasSize(PlainText.LONGEST_MESSAGE).endsWith("b…");
    }
}
