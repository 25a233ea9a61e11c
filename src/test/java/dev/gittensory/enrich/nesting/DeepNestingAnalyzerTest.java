package dev.gittensory.enrich.nesting;

import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.CodeChanges.adding;
import static dev.gittensory.enrich.CodeChanges.hunk;
import static dev.gittensory.enrich.CodeChanges.hunkAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.CodeChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepNestingAnalyzerTest {

    private final DeepNestingAnalyzer analyzer = new DeepNestingAnalyzer();

    /** Heads of blocks, each inside the one before; the last one is the first that lies too deep. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "src/A.java  ~ class A ~ void f() ~ for (int i = 0; i < n; i++) ~ if (a) ~ try ~ while (b) ~ if (c)",
                "src/A.java  ~ class A ~ void f() throws E ~ run(() -> ~ if (a) ~ switch (x) ~ do ~ synchronized (c)",
                "src/A.kt    ~ class A ~ fun f() ~ for (a in b) ~ if (a) ~ try ~ while (b) ~ when (c)",
                "src/a.js    ~ function f() ~ for (;;) ~ if (a) ~ try ~ load(function () ~ items.forEach((x) => ~ if (c)",
                "src/a.go    ~ func f() ~ for ~ select ~ if a ~ go func() ~ if b ~ for range c",
                "src/a.rs    ~ impl A ~ fn f() ~ loop ~ match x ~ if a ~ for b in c ~ if d",
                "src/a.cs    ~ class A ~ void F() ~ foreach (var a in b) ~ if (a) ~ using (b) ~ lock (c) ~ if (d)",
                "src/a.php   ~ class A ~ function f() ~ foreach ($a as $b) ~ if ($a) ~ try ~ while ($b) ~ if ($c)",
                "src/a.c     ~ int f() ~ for (;;) ~ if (a) ~ while (b) ~ if (c) ~ do ~ if (d)",
            })
    void reportsBraces(String path, String a, String b, String c, String d, String e, String f, String g) {
        assertThat(findings(analyzer, adding(path, braces(a, b, c, d, e, f, g, "if (deeper)"))))
                .extracting(Finding::line)
                .containsExactly(7);
        assertThat(findings(analyzer, adding(path, braces(a, b, c, d, e, f)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "src/a.py  ~ class A: ~ def f(self): ~ for a in b: ~ if a: ~ with c: ~ try: ~ if d:",
                "src/a.py  ~ class A: ~ async def f(): ~ async for a in b: ~ if a: ~ while c: ~ try: ~ match d:",
                "app/a.rb  ~ class A ~ def f ~ while a ~ if b ~ begin ~ unless c ~ case d",
            })
    void reportsIndentation(String path, String a, String b, String c, String d, String e, String f, String g) {
        assertThat(findings(analyzer, adding(path, indented(a, b, c, d, e, f, g, g))))
                .extracting(Finding::line)
                .containsExactly(7);
        assertThat(findings(analyzer, adding(path, indented(a, b, c, d, e, f)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "src/a.js            ~ x = ~ a: ~ b: ~ c: ~ d: ~ e: ~ f:",
                "src/a.js            ~ f( ~ return ~ [ ~ a: ~ , ~ b: ~ c:",
                "src/a.go            ~ var x = T ~ A: B ~ C: &D ~ []E ~ map[F]G ~ H: I ~ J: K",
                "build.gradle.kts    ~ android ~ a ~ b(c) ~ d ~ e ~ f ~ g",
                "src/Screen.kt       ~ fun f() ~ Column(a) ~ Row ~ Box(b) ~ Card ~ Text(c) ~ Icon(d)",
                "src/a.tsx           ~ function f() ~ if (a) ~ if (b) ~ if (c) ~ if (d) ~ if (e) ~ if (f)",
                "src/a.test.js       ~ function f() ~ if (a) ~ if (b) ~ if (c) ~ if (d) ~ if (e) ~ if (f)",
                "a.json              ~ if (a) ~ if (b) ~ if (c) ~ if (d) ~ if (e) ~ if (f) ~ if (g)",
                "a.scss              ~ if (a) ~ if (b) ~ if (c) ~ if (d) ~ if (e) ~ if (f) ~ if (g)",
                "vendor/a.js         ~ if (a) ~ if (b) ~ if (c) ~ if (d) ~ if (e) ~ if (f) ~ if (g)",
            })
    void staysSilentOn(String path, String a, String b, String c, String d, String e, String f, String g) {
        assertThat(findings(analyzer, adding(path, braces(a, b, c, d, e, f, g))))
                .isEmpty();
    }

    @Test
    void countsNoChainsOfElseAndNoBlocksThatAreOver() {
        assertThat(findings(analyzer, adding("a.js", "if (a) {\n" + "} else if (b) {\n".repeat(20) + "}")))
                .isEmpty();
        assertThat(findings(analyzer, adding("a.js", "if (a) {\n  if (b) {\n  }\n}\n".repeat(20))))
                .isEmpty();
        assertThat(findings(analyzer, adding("a.py", "if a:\n  if b:\n    c()\n".repeat(20))))
                .isEmpty();
    }

    @Test
    void reportsOneOfSeveralBlocksInTheSame() {
        String six = "if (a) { if (b) { if (c) { if (d) { if (e) { if (f) {\n";
        assertThat(findings(analyzer, adding("a.js", six + "g()\nif (h) {\n}\nif (i) {\n}\n} if (j) {\nif (k) {\n}")))
                .extracting(Finding::line)
                .containsExactly(3, 8);
        assertThat(findings(
                        analyzer,
                        adding(
                                "a.py",
                                indented("if a:", "if b:", "if c:", "if d:", "if e:", "if f:", "if g:")
                                        + "                        if h:\n")))
                .extracting(Finding::line)
                .containsExactly(7);
    }

    @Test
    void knowsWhereAStatementEndsWithoutASemicolon() {
        String five = "if (a) {\nif (b) {\nif (c) {\nif (d) {\nif (e) {\n";
        assertThat(findings(analyzer, adding("a.js", five + "if (f) return\nconst x = {\na: 1 }\nconst y = {\nb: {")))
                .isEmpty();
        assertThat(findings(analyzer, adding("a.go", five + "if f &&\n g {\nx := 1\nif h ||\n i {")))
                .extracting(Finding::line)
                .containsExactly(9);
    }

    @Test
    void countsNoArgumentsAndNoLinesThatGoOn() {
        String call = "f(a,\n" + " ".repeat(60) + "b,\n" + " ".repeat(60) + "if_(c))\n";
        assertThat(findings(
                        analyzer,
                        adding("a.py", "def g():\n    " + call + "    x = 1 if a else [\n" + " ".repeat(60) + "b]")))
                .isEmpty();
        assertThat(findings(analyzer, adding("A.java", "x.a()\n" + " ".repeat(60) + ".b(c);\n")))
                .isEmpty();
    }

    @Test
    void takesStringsAndCommentsForNoBlocks() {
        assertThat(findings(analyzer, adding("a.js", "// if (a) {\n'if (a) {'\n/* if (a) { */\n".repeat(20))))
                .isEmpty();
    }

    @Test
    void readsFromTheIndentationWhatTheHunkDoesNotShow() {
        String deep = " ".repeat(20);
        assertThat(findings(
                        analyzer,
                        hunkAt(
                                90,
                                "A.java",
                                " " + deep + "run();",
                                "+" + deep + "if (a) {",
                                "+" + deep + "    if (b) {")))
                .extracting(Finding::line)
                .containsExactly(92);
        assertThat(findings(
                        analyzer,
                        hunkAt(90, "a.py", " " + deep + "run()", "+" + deep + "if a:", "+" + deep + "    if b:")))
                .extracting(Finding::line)
                .containsExactly(92);
    }

    @Test
    void believesTheIndentationAloneInNothing() {
        String deep = " ".repeat(80);
        assertThat(findings(analyzer, hunkAt(90, "A.java", " " + deep + "run();", "+" + deep + "if (a) {")))
                .isEmpty();
    }

    @Test
    void leavesTheBlocksThatCloseInTheHunk() {
        assertThat(findings(
                        analyzer,
                        hunkAt(
                                90,
                                "A.java",
                                "                         }",
                                "                 }",
                                "             }",
                                "+            if (a) {",
                                "+                if (b) {")))
                .isEmpty();
    }

    @Test
    void judgesNewBlocksOnly() {
        assertThat(findings(
                        analyzer,
                        hunk("a.js", " if (a) { if (b) { if (c) { if (d) { if (e) { if (f) {", " if (g) {", "+x()")))
                .isEmpty();
    }

    @Test
    void isMinorAndRepeatsNothingOfTheLine() {
        assertThat(findings(analyzer, hunk("a.js", "+" + "if (walrus) {".repeat(9))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.MINOR);
                    assertThat(finding.category()).isEqualTo(Finding.Category.MAINTAINABILITY);
                    assertThat(finding.source()).isEqualTo("deepNesting");
                    assertThat(finding.message()).doesNotContain("walrus");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"a.java|if (a) {", "a.py|if a:", "a.rb|  if a "})
    @Timeout(120)
    void endsOnHostileInput(String path, String bait) {
        assertThatCode(() -> CodeChanges.hostile(path, bait).forEach(file -> findings(analyzer, file)))
                .doesNotThrowAnyException();
    }

    private static String braces(String... heads) {
        StringBuilder text = new StringBuilder();
        for (int depth = 0; depth < heads.length; depth++) {
            text.append("    ".repeat(depth)).append(heads[depth]).append(" {\n");
        }
        for (int depth = heads.length - 1; depth >= 0; depth--) {
            text.append("    ".repeat(depth)).append("}\n");
        }
        return text.toString();
    }

    private static String indented(String... heads) {
        StringBuilder text = new StringBuilder();
        for (int depth = 0; depth < heads.length; depth++) {
            text.append("    ".repeat(depth)).append(heads[depth]).append('\n');
        }
        return text.append("    ".repeat(heads.length)).append("run()\n").toString();
    }
}
