package dev.gittensory.enrich.regex;

import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.CodeChanges.adding;
import static dev.gittensory.enrich.CodeChanges.hunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.CodeChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedosAnalyzerTest {

    private final RedosAnalyzer analyzer = new RedosAnalyzer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "src/a.js    ~ const r = /^(a+)+$/;",
                "src/a.js    ~ if (/^(\\w+\\s?)+$/i.test(x)) {",
                "src/a.js    ~ return /^(?:[^\"]|\\\\.)*\"/.exec(x)",
                "src/a.ts    ~ new RegExp('^(\\\\w+\\\\s?)+$')",
                "src/a.ts    ~ new RegExp(String.raw`^(\\w+)*$`)",
                "src/A.java  ~ Pattern.compile(\"(\\\\w+\\\\s?)+\");",
                "src/A.java  ~ Pattern.compile(\"^(\\\\w+\" + \"\\\\s?)+$\");",
                "src/A.java  ~ name.matches(\"(a+)+\")",
                "src/A.java  ~ name.replaceAll(\"(a+)+b\", \"\")",
                "src/A.java  ~ @Pattern(regexp = \"([a-z]+\\\\.?)+\")",
                "src/A.kt    ~ Regex(\"\"\"^(\\w+\\s?)+$\"\"\")",
                "src/A.kt    ~ val r = \"^(\\\\w+\\\\s?)+$\".toRegex()",
                "src/A.kt    ~ val r = \"\"\"^(\\w+\\s?)+$\"\"\".toRegex(RegexOption.IGNORE_CASE)",
                "src/a.py    ~ re.compile(r'^(\\w+\\s?)+$')",
                "src/a.py    ~ re.compile('^(\\\\w+\\\\s?)+$')",
                "src/a.py    ~ re.match(r'^(a|a)*$', x)",
                "src/a.py    ~ re.compile(r'^(\\w+' r'\\s?)+$')",
                "src/a.py    ~ re.fullmatch(r'(a+)+', x)",
                "app/a.rb    ~ x.match?(/^(a+)+$/)",
                "app/a.rb    ~ Regexp.new('^(a+)+$')",
                "src/a.cs    ~ new Regex(@\"^(\\w+\\s?)+$\")",
                "src/a.cs    ~ Regex.IsMatch(x, \"^(a+)+$\")",
                "src/a.php   ~ preg_match('/^(\\w+\\s?)+$/', $x)",
            })
    void reports(String path, String line) {
        assertThat(findings(analyzer, hunk(path, "+" + line))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "src/a.js               ~ const r = /^(ab+)+$/;",
                "src/a.js               ~ const r = /(a+)+/;",
                "src/a.js               ~ const s = '/^(a+)+$/';",
                "src/a.js               ~ // const r = /^(a+)+$/;",
                "src/a.js               ~ const x = a / (b + c) + d / e",
                "src/a.js               ~ <a href=x>(a+)+</a>",
                "src/a.js               ~ new RegExp(`^(${x}+)+$`)",
                "src/A.java             ~ Pattern.compile(\"(a+)+\" + tail);",
                "src/A.java             ~ Pattern.compile(PREFIX + \"(a+)+$\");",
                "src/A.java             ~ Pattern.compile(\"(\\\\w+\\\\.)*\");",
                "src/A.java             ~ com.google.re2j.Pattern.compile(\"(a+)+\");",
                "src/A.java             ~ name.replaceAll(\"(a+)+\", \"\")",
                "src/A.kt               ~ val r = \"^[a-z]+$\".toRegex()",
                "src/A.kt               ~ val r = \"\".toRegex()",
                "src/A.kt               ~ val r = (prefix + \"(a+)+$\".toRegex())",
                "src/A.kt               ~ val r = name.toRegex()",
                "src/A.java             ~ String s = \"(a+)+\";",
                "src/a.py               ~ re.match(r'(a+)+', x)",
                "src/a.py               ~ more.compile(r'^(a+)+$')",
                "src/a.go               ~ regexp.MustCompile(`^(a+)+$`)",
                "src/a.rs               ~ Regex::new(r\"^(a+)+$\")",
                "src/a.test.js          ~ const r = /^(a+)+$/;",
                "src/test/java/A.java   ~ Pattern.compile(\"(a+)+\");",
                "dist/a.js              ~ const r = /^(a+)+$/;",
                "README.md              ~ /^(a+)+$/",
            })
    void staysSilentOn(String path, String line) {
        assertThat(findings(analyzer, hunk(path, "+" + line))).isEmpty();
    }

    @Test
    void readsLiteralsThatAreJoinedOverLines() {
        assertThat(findings(analyzer, adding("A.java", "Pattern.compile(\n    \"^(\\\\w+\"\n    + \"\\\\s?)+$\");")))
                .extracting(Finding::line)
                .containsExactly(1);
    }

    @Test
    void sparesAFileThatImportsAnEngineOfLinearTime() {
        assertThat(findings(
                        analyzer, hunk("A.java", " import com.google.re2j.Pattern;", "+Pattern.compile(\"(a+)+\");")))
                .isEmpty();
    }

    @Test
    void isMajorAndRepeatsNothingOfTheLine() {
        assertThat(findings(analyzer, hunk("a.js", "+const walrus = /^(a+)+$/;")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.MAJOR);
                    assertThat(finding.category()).isEqualTo(Finding.Category.PERFORMANCE);
                    assertThat(finding.source()).isEqualTo("redos");
                    assertThat(finding.message()).doesNotContain("walrus", "(a+)+");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"a.js~/(a+)+$/ ", "a.py~re.match('(a+", "a.java~Pattern.compile(\"(a+\" + \"b\""})
    @Timeout(120)
    void endsOnHostileInput(String path, String bait) {
        assertThatCode(() -> CodeChanges.hostile(path, bait).forEach(file -> findings(analyzer, file)))
                .doesNotThrowAnyException();
    }
}
