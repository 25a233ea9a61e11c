package dev.gittensory.redact.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {

    static Stream<Arguments> escapes() {
        return Stream.of(
                arguments("%77allet", "wallet"),
                arguments("a%2Fb%3a", "a/b:"),
                arguments("%7", "%7"),
                arguments("%41", "A"),
                arguments("\\u0077allet", "wallet"),
                arguments("\\u0041", "A"),
                arguments("%20%30%00", " 0\0"),
                arguments("w&#0;a&#10;&#x0;", "w\0a\n\0"),
                arguments("\\x77\\x61", "wa"),
                arguments("a\\/b\\\\c\\\"d", "a/b\\c\"d"),
                arguments("a\\nb\\tc\\rd", "a b c d"),
                arguments("&#119;&#x61;&#X6c;let", "wallet"),
                arguments("&#128026;", "\ud83d\udc1a"),
                arguments("&#1114111;", "\udbff\udfff"),
                arguments("a&amp;b&lt;c&gt;d&quot;e&apos;f", "a&b<c>d\"e'f"),
                arguments("a&nbsp;b&sol;c&colon;d&period;e&lowbar;f", "a b/c:d.e_f"),
                arguments("%2577", "%77"));
    }

    @ParameterizedTest
    @MethodSource("escapes")
    void undoesOneLayer(String escaped, String plain) {
        assertThat(Escapes.decoded(escaped)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%7",
                "%zz",
                "100% sure",
                "\\",
                "\\u",
                "\\u12",
                "\\u12zz",
                "\\xz1",
                "\\q",
                "&",
                "&;",
                "&x;",
                "&#;",
                "&#x;",
                "&unknown;",
                "&#xzz;",
                "&#99999999;",
                "&#1114112;",
                "&#x110000;",
                "&amp",
                "a & b; c",
                "&averylongname;",
                ""
            })
    void leavesWhatIsNoEscape(String text) {
        assertThat(Escapes.decoded(text)).isEqualTo(text);
    }
}
