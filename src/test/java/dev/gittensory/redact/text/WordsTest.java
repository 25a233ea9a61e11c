package dev.gittensory.redact.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case marks the word with angle quotes. */
class WordsTest {

    private interface Rule {
        boolean test(String text, int start, int end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«a»",
                " «a» ",
                "x «a» y",
                "-«a»",
                "+«a»",
                "\n-«a»\n",
                "(«a»)",
                "_«a»_",
                " _«a»_ ",
                "\"\\n«a»",
                "\\t«a»",
                "\\r«a»",
                "«a».",
                "«a»-",
                "«a»/ ",
                "«a». b",
                "«a»'s",
                "x,«a»,y",
                "-_«a»_",
                "«a»:"
            })
    void isWhole(String marked) {
        assertThat(judge(marked, Words::isWhole)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x«a»",
                "«a»x",
                "9«a»",
                "_«a»",
                "«a»_",
                "x_«a»_",
                "_«a»_x",
                "é«a»",
                "«a»\ud83d\udc1a",
                "$«a»",
                "@«a»",
                "#«a»",
                "«a»$",
                "x-«a»",
                " -«a»",
                "x/«a»",
                "/ok/«a»",
                "x\\«a»",
                ".«a»",
                "«a».x",
                "«a»-x",
                "«a»/x",
                "«a»\\x",
                "n«a»",
                "\\x«a»",
                "\\ n«a»",
                ".\n.«a»"
            })
    void isAPiece(String marked) {
        assertThat(judge(marked, Words::isWhole)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«a b»",
                "x.«ab»",
                "«ab».toFixed(2)",
                "«ab».value[0]",
                "«ab».x=3",
                "«ab».",
                "«ab». Then",
                "-«ab»",
                "«ab».sevenab",
                "«ab».fix(2)",
                "«ab».longerthan",
                "x._y.«ab»",
                "«ab»()",
                "\\n«ab»"
            })
    void isWholePhrase(String marked) {
        assertThat(judge(marked, Words::isWholePhrase)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x«ab»",
                "«ab»x",
                ".«ab»",
                "-.«ab»",
                "/«ab»",
                "«ab».ts",
                "«ab».ts:3",
                "«ab».class1",
                "«ab».sixsix",
                "«ab»-x",
                "«ab»/x",
                "$«ab»",
                "x-«ab»",
                "«ab»_",
                "«ab».t"
            })
    void isNoWholePhrase(String marked) {
        assertThat(judge(marked, Words::isWholePhrase)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"«a»", "+«a»", "-«a»", " «a»", "\n«a»", "x\n+«a»"})
    void beginsItsLine(String marked) {
        assertThat(judge(marked, (text, start, end) -> Words.beginsLine(text, start)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x«a»", "x «a»", "  «a»", "++«a»", "x\n  «a»"})
    void beginsNoLine(String marked) {
        assertThat(judge(marked, (text, start, end) -> Words.beginsLine(text, start)))
                .isFalse();
    }

    private static boolean judge(String marked, Rule rule) {
        int start = marked.indexOf('«');
        int end = marked.indexOf('»') - 1;
        return rule.test(marked.replace("«", "").replace("»", ""), start, end);
    }
}
