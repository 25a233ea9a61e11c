package dev.gittensory.enrich.regex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktrackingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "(a+)+b",
                "^(a*)*$",
                "^(a|a)*$",
                "^(a|a)+?$",
                "^(.*)*x",
                "^(\\w+\\s?)+$",
                "^(?:\\w+\\s?)*$",
                "^(?<name>\\w+-?)+$",
                "^(?i)(\\w+)*$",
                "^([a-zA-Z]+)*$",
                "^(a|[ab])*$",
                "^(\\d|\\w)+$",
                "^(foo|f[a-z]o)*$",
                "^([^\"]|\\\\.)*\"",
                "^(.|\\s)*$",
                "^(\\s*,\\s*)+$",
                "^(\\w+\\.\\w+)*$",
                "^(a.*)+$",
                "^(\\d+\\w)+$",
                "^([a-z]{1,63}\\.?)+$",
                "^((ab)+)+$",
                "^(x(a+)?)*y|^(b+)+c",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@)$",
                "(?:(?:a+)*)b",
                "(?=(a+)+b)",
                "^(a{2,})+$",
                "^(a+){3,}$",
                "^([^,]+|[^;]+)*$",
            })
    void explodes(String pattern) {
        assertThat(Backtracking.explodes(pattern, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a+b*",
                "^(ab+)+$",
                "^(a+b)+$",
                "^(\\w+\\.)*\\w+$",
                "^(\\w+,)*$",
                "^([^,]*,)*$",
                "^(?:[^\"\\\\]|\\\\.)*$",
                "^(a|b)*$",
                "^(foo|bar)*$",
                "^(.|\\n)*$",
                "^(\\b\\w+\\b)*$",
                "^(a+)?$",
                "^(a+){2}$",
                "^(?>a+)+$",
                "^(a++)+$",
                "^(a+)++$",
                "(a+)+",
                "(\\w+\\s?)+",
                "(a+)+b?",
                "(a+)+|b",
                "(?=(a+)+)",
                "^\\((a+)\\)+$",
                "^[(a+)+]+$",
                "^(\\d{3}-)+$",
                "^(\\d{1,3}\\.){3}\\d{1,3}$",
                "^(a{2})+$",
                "^([a-z]+:[0-9]+;)+$",
                "^\\d+(\\.\\d+)*$",
                "^[a-z0-9]+(?:-[a-z0-9]+)*$",
                "^(?:\\s+\\S)*$",
                "^(\\\\p{L}+ )*$",
                "^(\\p{L}+\\p{N})*$",
                "^(a+$",
                "^a+)+$",
                "^(*)+$",
                "^([a+)+$",
                "^([a-z&&[^b]]+)+$",
                "^(?x)(a +)+$",
                "^(\\Qa+\\E)+$",
                "\\",
                "(?",
                "(?<",
                "[",
                "[^",
                "[a-",
                "\\u",
                "\\p{",
                "a{",
                "a{1",
                "a{,2}",
                "^(a{99999999999999999999})+$",
            })
    void staysCalm(String pattern) {
        assertThat(Backtracking.explodes(pattern, false)).isFalse();
    }

    @Test
    void canFailAtTheEndOfATextThatMustMatchWhole() {
        assertThat(Backtracking.explodes("(a+)+", true)).isTrue();
        assertThat(Backtracking.explodes("(ab+)+", true)).isFalse();
    }

    @Test
    void leavesAloneWhatNobodyWrites() {
        assertThat(Backtracking.explodes("^(a+)+$" + "x".repeat(RegexParser.LONGEST), true))
                .isFalse();
        assertThat(Backtracking.explodes("(".repeat(21) + "a+" + ")+".repeat(21) + "b", true))
                .isFalse();
    }

    @Test
    @Timeout(60)
    void givesUpOnPatternsThatAreMeantToCostTime() {
        for (String unit : new String[] {"(a|b", "(ab?", "(a+b", "(?:a|", "a?", "(a?)+", "(b|c)*", "a|"}) {
            String many = "(" + unit.repeat(480 / unit.length() - 1);
            String closed = "(" + unit.repeat(15) + ")+".repeat(16) + "(b?c?d?e?f?)+".repeat(15) + "z";
            for (int round = 0; round < 2_000; round++) {
                Backtracking.explodes(many, true);
                Backtracking.explodes(many + ")+$", true);
                Backtracking.explodes(closed, true);
            }
        }
        assertThat(Backtracking.explodes("^(a+)+$", false)).isTrue();
    }
}
