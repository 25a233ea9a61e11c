package dev.gittensory.enrich.code;

import static dev.gittensory.enrich.Changes.adding;
import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.CodeChanges.hunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.CodeChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebugLeftoverAnalyzerTest {

    private final DebugLeftoverAnalyzer analyzer = new DebugLeftoverAnalyzer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "src/A.java       | System.out.println(x);",
                "src/A.java       | } catch (IOException e) { e.printStackTrace(); }",
                "src/a.js         | console.log('x')",
                "src/a.vue        | window.console.debug(x)",
                "src/A.TSX        | if (x) debugger;",
                "src/a.mjs        | debugger",
                "src/a.py         | breakpoint()",
                "src/a.py         | import pdb; pdb.set_trace()",
                "src/a.py         | print(\"DEBUG\", x)",
                "src/a.py         | print('>>> x')",
                "src/a.py         | print(f\"here {x}\")",
                "app/a.rb         | binding.pry",
                "app/a.rb         | byebug if x",
                "app/a.php        | var_dump($x);",
                "app/a.php        | dd($x);",
                "pkg/a.go         | spew.Dump(x)",
                "pkg/a.go         | fmt.Println(\"debug\", x)",
                "pkg/a.go         | println(x)",
                "src/a.rs         | let y = dbg!(x);",
                "src/a.cs         | System.Diagnostics.Debugger.Break();",
                "test/a.test.js   | describe.only('x', () => {",
                "test/a.spec.ts   | it.only('x', () => {",
                "test/a.spec.ts   | debugger;",
                "test/a.spec.ts   | fit('x', () => {",
                "test/a.spec.ts   | fit(`x`, async function () {",
                "test/a.spec.ts   | fdescribe('x', () => {",
                "spec/a_spec.rb   | it 'x', :focus do",
                "spec/a_spec.rb   | describe('x', focus: true) do",
                "src/a.py         | import ipdb; ipdb.set_trace()",
                "tests/test_a.py  | breakpoint()",
                "scripts/a.py     | pdb.set_trace()",
                "src/a.js         | /* note */ console.log(x)",
                "src/a.js         | f(\"//\"); console.log(x)",
            })
    void reports(String path, String line) {
        assertThat(findings(analyzer, adding(path, line))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "src/A.java           | // System.out.println(x);",
                "src/A.java           | * System.out.println(x) prints",
                "src/A.java           | String s = \"System.out.println\";",
                "src/A.java           | e.printStackTrace(writer);",
                "src/test/java/A.java | System.out.println(x);",
                "src/ATest.java       | System.out.println(x);",
                "src/cli/Run.java     | System.out.println(x);",
                "src/Main.java        | System.out.println(x);",
                "scripts/a.js         | console.log(x)",
                "bin/a.js             | console.log(x)",
                "examples/x/a.ts      | console.log(x)",
                "src/a.stories.tsx    | onClick: () => console.log('clicked'),",
                "vite.config.ts       | console.log(x)",
                "src/a.js             | /* console.log(x)",
                "src/a.js             | return x; // console.log(x)",
                "src/a.js             | myconsole.log(x)",
                "src/a.js             | const debuggerPort = 1;",
                "src/a.js             | options.debugger = true;",
                "src/a.js             | import { debugger as d } from 'x'",
                "src/a.js             | items.only('x')",
                "src/a.js             | await.only(x)",
                "src/a.js             | model.fit('x', (a) => b)",
                "src/a.js             | fit('contain')",
                "src/a.js             | const benefit = outfit('x', () => 1);",
                "src/a.js             | if (import.meta.env.DEV) console.debug(x);",
                "src/a.js             | process.env.NODE_ENV !== 'production' && console.log(x);",
                "app/a.rb             | f.text_field :name, autofocus: true do",
                "app/a.rb             | on(:focus) { x }",
                "app/a.rb             | input.trigger :focus",
                "app/a.rb             | field.on :focus do",
                "src/a.py             | print(result)",
                "src/a.py             | print(\"done\")",
                "src/a.py             | def breakpoint():",
                "src/a.py             | >>> breakpoint()",
                "src/a.py             | # breakpoint()",
                "app/a.php            | $x = add($y);",
                "app/a.php            | function dd($x) {",
                "app/a.php            | $this->dd($x);",
                "pkg/a.go             | fmt.Println(\"ready\")",
                "pkg/a.go             | log.println(x)",
                "cmd/a/main.go        | println(x)",
                "src/a.rs             | // dbg!(x)",
                "README.md            | console.log(x)",
                "Makefile             | debugger",
            })
    void staysSilentOn(String path, String line) {
        assertThat(findings(analyzer, adding(path, line))).isEmpty();
    }

    /** The first line shows what kind of program it is; an asterisk stands for its being context. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "src/Try.java | +public static void main(String[] args) {     | System.out.println(x);",
                "src/Try.java | *    static void main(String... args) {       | System.out.println(x);",
                "src/Try.java | *  System.exit(1);                            | System.out.println(x);",
                "src/Try.java | *  System.out.println(y);                     | System.out.println(x);",
                "src/a.js     | +#!/usr/bin/env node                          | console.log(x)",
                "src/a.js     | *const [, , file] = process.argv              | console.log(x)",
                "src/a.ts     | +import { Command } from 'commander'           | console.log(x)",
                "src/a.js     | *  console.log('done')                        | console.log(x)",
                "src/a.js     | +// eslint-disable-next-line no-console        | console.log(x)",
                "src/a.py     | *if __name__ == '__main__':                   | print('debug', x)",
                "src/a.py     | +import argparse                              | print('debug', x)",
                "src/a.go     | *package main                                 | println(x)",
                "src/a.rs     | *fn main() {                                  | dbg!(x);",
                "src/a.php    | +#!/usr/bin/env php                           | var_dump($x);",
            })
    void staysSilentWherePrintingIsTheTrade(String path, String sign, String line) {
        assertThat(findings(analyzer, hunk(path, sign.replace('*', ' '), "+" + line)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "src/A.java | *  // System.out.println(y);                      | System.out.println(x);",
                "src/A.java | *  e.printStackTrace();                           | System.out.println(x);",
                "src/A.java | +System.out.println(y);                           | e.printStackTrace();",
                "src/A.java | *  void main(String name) {                       | System.out.println(x);",
                "src/a.js   | *  const argv = []                                | console.log(x)",
                "src/a.js   | *  process.env.X                                  | console.log(x)",
                "src/a.js   | +console.log(y)                                   | console.log(x)",
                "src/a.js   | +#!/usr/bin/env node                              | debugger",
                "src/a.py   | *if __name__ == '__main__':                       | breakpoint()",
                "src/a.go   | *package domain                                   | println(x)",
            })
    void reportsWherePrintingIsNot(String path, String sign, String line) {
        assertThat(findings(analyzer, hunk(path, sign.replace('*', ' '), "+" + line)))
                .extracting(Finding::line)
                .contains(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor/a.go", "web/app.min.js", "third_party/a.py"})
    void leavesAloneWhatOthersMaintain(String path) {
        assertThat(findings(analyzer, adding(path, "println(x)", "console.log(x)", "breakpoint()")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {"a.js|console.log(", "a.py|print(\"debug", "a.java|System.out.println("})
    @Timeout(120)
    void endsOnHostileInput(String path, String bait) {
        assertThatCode(() -> CodeChanges.hostile(path, bait).forEach(file -> findings(analyzer, file)))
                .doesNotThrowAnyException();
    }

    @Test
    void isMinorAndRepeatsNothingOfTheLine() {
        assertThat(findings(analyzer, adding("a.js", "", "console.log(walrus)")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(2);
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.MINOR);
                    assertThat(finding.category()).isEqualTo(Finding.Category.MAINTAINABILITY);
                    assertThat(finding.source()).isEqualTo("debugLeftover");
                    assertThat(finding.message()).doesNotContain("walrus", "console");
                });
    }
}
