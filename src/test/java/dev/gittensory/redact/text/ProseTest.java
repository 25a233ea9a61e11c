package dev.gittensory.redact.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case marks the word with angle quotes. */
class ProseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«w»",
                "a «w» b",
                "*«w»*",
                "«rewards» rew k",
                "**«w»**",
                "***«w»***",
                "_«w»_",
                "**«w» b**",
                "a **b «w»** c",
                "**«w»**, b",
                "|«w»|",
                "x|«w»",
                "«w»|x",
                "| «w» |",
                "<b>«w»</b>",
                "x=<b>«w»</b>;",
                "(«w»)",
                "a («w») b",
                "[«w»](x)",
                "[«w» b]",
                "a [«w» b](c)",
                "the «w»;",
                "The «w» = 3",
                "\"the «w» = 3\"",
                "f(\"«w» is low\")",
                "x = \"low «w»\";",
                "f('no «w»')",
                "a 'low' «w»",
                "a \"«w»\" b",
                "the \"«w»\"",
                "a '«w»'.",
                "'«w»' b",
                "«w»: 3",
                "«w»; b",
                "a b «w»,",
                "a («w»)",
                "(a, «w»)",
                "a b («w»)",
                "- «w»,b",
                "«w»?",
                "«w»!",
                "«w»'s b",
                "// «w» b",
                "# «w»",
                "* «w»",
                "> «w» b",
                "x = 5; // «w» b",
                "a `x()` «w»",
                "call `f` «w» now",
                "a & «w»",
                "a - «w» - b",
                "private a «w»",
                "we return «w» now",
                "k\t«w» k",
                "«w» b, c d",
                "if a «w» b",
                "for a «w» in b",
                "be «w» b c",
                "owe «w» b",
                "+«w»",
                "+ «w»",
                "-a «w»",
                "see «w» in a.b",
                "a… «w»",
                "a «w» (b)",
                "a «w» 5",
                "a 5 «w»",
                "a ... «w» b",
                "(( «w» b",
                "«w»:"
            })
    void isProse(String marked) {
        assertThat(isWord(marked)).as(marked).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k for «w» in k",
                "«rewards» rewa k",
                "«w»* b",
                "k (\"«w»\" k",
                "k \"«w»\"] k",
                "*«w»",
                "`«w»`",
                "the `«w»`",
                "=«w»",
                "«w»=",
                "f(«w»)",
                "x[«w»]",
                "9(«w»)",
                "_(«w»)",
                ")(«w»)",
                "](«w»)",
                "[«w»]",
                "[«w»].",
                "a {«w»} b",
                "<«w»>",
                "~«w»",
                "!«w»",
                "^«w»",
                ":«w»",
                "«w»::b",
                "«w»?.b",
                "a||«w»",
                "«w»||a",
                "«w»++",
                "«w»%",
                "(\"«w»\")",
                "[\"«w»\"",
                "a,\"«w»\"",
                "{\"«w»\"",
                "a:\"«w»\" b",
                "a=\"«w»\"",
                "\"«w»\"]",
                "\"«w»\": 3",
                "\"«w»\"=",
                "\"«w»\"",
                "\"a\", \"«w»\", \"b\"",
                "«w» = 3",
                "x = «w»",
                "«w» > 3",
                "«w» + b",
                "if («w» == a)",
                "const «w»",
                "a const «w»",
                "return «w»",
                "return «w»;",
                "  return «w»",
                "+return «w»",
                "-  return «w»",
                "export default «w»",
                "private static «w»",
                "for «w» in b",
                "from «w» import b",
                "W «w»",
                "wx «w»",
                "«w» w",
                "«w» b,",
                "«w» b =",
                "a = «w» b",
                "a == b «w»",
                "«w»,",
                "k «w»,",
                "«w»)",
                "k «w»)",
                "k «w»;",
                "if a b «w»:",
                "while a b c «w»:",
                "+if a b «w»:",
                "fooBar «w»",
                "«w» fooBar",
                "«w» f()",
                "k; «w»",
                "x(); «w» b",
                "int «w» b",
                "«w» extends a",
                "SELECT «w» FROM",
                "a $x «w»",
                "{ «w» }",
                "{ «w» b",
                "\"«w»\" )",
                "k *«w» k",
                "k «w»* k",
                "«w» {",
                "}  «w» b"
            })
    void isCode(String marked) {
        assertThat(isWord(marked)).as(marked).isFalse();
    }

    @Test
    void looksNoFartherThanItsLine() {
        assertThat(isWord("= 3;\nthe «w»\n= 3")).isTrue();
        assertThat(isWord("a =\n«w» b\n= 3")).isTrue();
        assertThat(isWord("if x:\na b «w»:")).isTrue();
    }

    @Test
    void looksAtNoMoreThanItMust() {
        assertThat(isWord("k =" + " ".repeat(64) + "«w» k")).isFalse();
        assertThat(isWord("k =" + " ".repeat(65) + "«w» k")).isTrue();
        assertThat(isWord("k «w»" + " ".repeat(64) + "= k")).isFalse();
        assertThat(isWord("k «w»" + " ".repeat(65) + "= k")).isTrue();
        assertThat(isWord("=" + "a".repeat(63) + " «w» k")).isFalse();
        assertThat(isWord("xY" + "a".repeat(62) + " «w» k")).isFalse();
        assertThat(isWord("xY" + "a".repeat(63) + " «w» k")).isTrue();
        assertThat(isWord("k «w» " + "a".repeat(63) + "=")).isFalse();
        assertThat(isWord("k «w» " + "a".repeat(63) + "C")).isFalse();
        assertThat(isWord("k «w» " + "a".repeat(64) + "C")).isTrue();
    }

    @Test
    void looksForTheBeginOfALineNoFartherThanItMust() {
        assertThat(isWord("if  " + "k ".repeat(78) + "«w»:")).isFalse();
        assertThat(isWord("if " + "k ".repeat(79) + "«w»:")).isTrue();
        assertThat(isWord(" ".repeat(65) + "return «w» k")).isFalse();
        assertThat(isWord(" ".repeat(66) + "return «w» k")).isTrue();
    }

    private static boolean isWord(String marked) {
        int start = marked.indexOf('«');
        int end = marked.indexOf('»') - 1;
        String text = marked.replace("«", "").replace("»", "");
        int line = text.indexOf('\n', end);
        return Prose.isWord(text, start, end, line < 0 ? text.length() : line);
    }
}
