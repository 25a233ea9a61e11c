package dev.gittensory.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final String RIGHT_TO_LEFT = Character.toString(0x202E);
    private static final String ZERO_WIDTH = Character.toString(0x200B);
    private static final String LINE_SEPARATOR = Character.toString(0x2028);
    private static final String TAG = Character.toString(0xE0041);
    private static final String EMOJI = Character.toString(0x1F600);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "src/main/App.java | `src/main/App.java`",
                "a`b | ``a`b``",
                "a``b`c | ```a``b`c```",
                "`a | `` `a ``",
                "a` | `` a` ``",
                "` | `` ` ``",
                "``` | ```` ``` ````"
            })
    void wrapsTextInAFenceThatItCannotClose(String text, String expected) {
        assertThat(Markdown.code(text)).isEqualTo(expected);
    }

    @Test
    void showsAnEmptyOrBlankTextAsASpan() {
        assertThat(Markdown.code("")).isEqualTo("`  `");
        assertThat(Markdown.code(" ")).isEqualTo("`   `");
    }

    @Test
    void keepsItInOneLine() {
        assertThat(Markdown.code("a\nb\r\nc" + LINE_SEPARATOR + "d")).isEqualTo("`a\\u000ab\\u000d\\u000ac\\u2028d`");
    }

    @Test
    void showsWhatCannotBeSeenAsEscape() {
        assertThat(Markdown.code("\0\t\u001b[31m\u007f")).isEqualTo("`\\u0000\\u0009\\u001b[31m\\u007f`");
        assertThat(Markdown.code("gpj" + RIGHT_TO_LEFT + "exe" + ZERO_WIDTH + TAG))
                .isEqualTo("`gpj\\u202eexe\\u200b\\ue0041`");
    }

    @Test
    void showsHalfACharacterAsEscape() {
        assertThat(Markdown.code("a" + EMOJI.charAt(0) + "b")).isEqualTo("`a\\ud83db`");
        assertThat(Markdown.code(EMOJI)).isEqualTo("`" + EMOJI + "`");
    }

    @Test
    void cutsALongTextVisiblyAndBetweenCharacters() {
        assertThat(Markdown.code("x".repeat(200))).isEqualTo("`" + "x".repeat(200) + "`");
        assertThat(Markdown.code("x".repeat(201))).isEqualTo("`" + "x".repeat(200) + "…`");
        assertThat(Markdown.code(EMOJI.repeat(1_000_000))).isEqualTo("`" + EMOJI.repeat(200) + "…`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@octocat",
                "x` @octocat `y",
                "``` @octocat",
                "`` ` @octocat",
                "\n@octocat",
                "<img src=x onerror=alert(1)>@octocat",
                "[@octocat](https://example.org)",
                "\\` @octocat \\`"
            })
    void leavesAMentionInsideTheSpan(String text) {
        String code = Markdown.code(text);

        int fence = fence(code);
        String inside = code.substring(fence, code.length() - fence);
        assertThat(inside).contains("@octocat").doesNotContain("\n");
        assertThat(code).endsWith("`".repeat(fence));
        assertThat(longestRun(inside))
                .as("no run of backticks closes the span early")
                .isLessThan(fence);
        assertThat(inside)
                .as("the fence is as long as it was written")
                .doesNotStartWith("`")
                .doesNotEndWith("`");
    }

    @Test
    void showsABarInATableAsEscape() {
        assertThat(Markdown.codeInTable("a|b")).isEqualTo("`a\\u007cb`");
        assertThat(Markdown.codeInTable("a`b")).isEqualTo(Markdown.code("a`b"));
    }

    private static int fence(String code) {
        int length = 0;
        while (code.charAt(length) == '`') {
            length++;
        }
        return length;
    }

    private static int longestRun(String text) {
        for (int length = text.length(); length > 0; length--) {
            if (text.contains("`".repeat(length))) {
                return length;
            }
        }
        return 0;
    }

    @Test
    void showsForeignProseAsProse() {
        assertThat(Markdown.prose("See [this](https://evil.test/?q=1) ![x](//evil.test/p.png) <img src=x>"))
                .isEqualTo("See \\[this\\]\\(https\\:\\/\\/evil\\.test\\/\\?q\\=1\\) \\!\\[x\\]\\(\\/\\/evil\\.test"
                        + "\\/p\\.png\\) \\<img src\\=x\\>");
        assertThat(Markdown.prose("ask @octocat about #12")).isEqualTo("ask @<!-- -->octocat about #<!-- -->12");
        assertThat(Markdown.prose("a\n\n# b\u202e\u0000c")).isEqualTo("a  #<!-- --> b  c");
        assertThat(Markdown.prose("`code` and *stars* and | bars"))
                .isEqualTo("\\`code\\` and \\*stars\\* and \\| bars");
    }
}
