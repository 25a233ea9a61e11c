package dev.gittensory.review;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "int a = 1;", "\tindented", "Überprüfung 名前 вход", "🚀 ❤\ufe0f", "a\u00a0b", "\\u202E"})
    void leavesAloneWhatCanBeSeen(String text) {
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void showsWhatCannotBeSeen() {
        assertThat(VisibleText.of("a\nb\rc\0d")).isEqualTo("a\\nb\\rc\\u0000d");
        assertThat(VisibleText.of("\u202e\u2066\u200b\ufeff\u00ad")).isEqualTo("\\u202E\\u2066\\u200B\\uFEFF\\u00AD");
        assertThat(VisibleText.of("\u2028\u2029\u0085\u000b\f")).isEqualTo("\\u2028\\u2029\\u0085\\u000B\\u000C");
        assertThat(VisibleText.of("\udb40\udc49\udb40\udd00\ufe00")).isEqualTo("\\u{E0049}\\u{E0100}\\uFE00");
        assertThat(VisibleText.of("\ud800x\udc00\u3164\ue000\u2800")).isEqualTo("\\uD800x\\uDC00\\u3164\\uE000\\u2800");
    }

    @Test
    void aTextIsItsLinesWithoutTheBlankOnesAtItsEnd() {
        assertThat(VisibleText.lines("a\r\n\nb\rc\u2028d\n\n")).containsExactly("a", "", "b", "c\\u2028d");
        assertThat(VisibleText.lines(" \n\n")).isEmpty();
    }

    @Property
    void isOneLineAndStaysAsItIs(@ForAll String text) {
        String visible = VisibleText.of(text);
        assertThat(visible.codePoints().filter(c -> c != '\t'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        assertThat(VisibleText.of(visible)).isEqualTo(visible);
    }
}
