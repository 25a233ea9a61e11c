package dev.gittensory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "*,               README.md",
        "*,               a/b/c.md",
        "*.js,            a.js",
        "*.js,            src/deep/a.js",
        "*.js,            vendor.js/a.css",
        "/*.js,           a.js",
        "/build/logs/,    build/logs/a.txt",
        "/build/logs/,    build/logs/x/y.txt",
        "docs/*,          docs/getting-started.md",
        "/docs/*,         docs/a.md",
        "/*,              README.md",
        "apps/,           apps/a",
        "apps/,           x/y/apps/z/a",
        "/docs/,          docs/x/y",
        "/apps/github,    apps/github",
        "/apps/github,    apps/github/x/y",
        "apps/github,     apps/github/x",
        "**/logs,         logs",
        "**/logs,         build/logs/a",
        "**/logs,         deeply/nested/logs/a/b",
        "**/logs/,        build/logs/a",
        "docs/**,         docs/a/b",
        "/docs/**/*.md,   docs/a.md",
        "/docs/**/*.md,   docs/a/b/c.md",
        "a/**/b,          a/b",
        "a/**/b,          a/x/y/b",
        "a/**/b/**/c,     a/b/x/b/c",
        "**/a/b,          a/a/b",
        "**,              a/b",
        "**/*,            a/b/c",
        "/**,             a",
        "a**b,            axxb",
        "a?c,             x/abc",
        "a?c,             a😀c",
        "a.b,             a.b",
        "foo*,            foobar/x",
        "/foo*,           foobar/x",
        "\\*,             *",
        "a\\?,            a?",
        "path\\ with,     path with/x",
        "\\!a,            !a",
        "pages/\\[id]/,   pages/[id]/x",
        "(a|b)+,          (a|b)+",
        "Makefile,        sub/Makefile",
    })
    void means(String pattern, String path) {
        assertThat(matches(pattern, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "*.js,            a.jsx",
        "*.js,            a.JS",
        "/*.js,           src/a.js",
        "/build/logs/,    build/logs",
        "/build/logs/,    x/build/logs/a",
        "build/logs,      x/build/logs",
        "docs/*,          docs/build-app/troubleshooting.md",
        "docs/*,          x/docs/a.md",
        "/*,              src/a.md",
        "apps/,           apps",
        "apps/,           myapps/a",
        "/docs/,          x/docs/a",
        "/apps/github,    apps/githubx",
        "/apps/github,    x/apps/github",
        "**/logs,         build/mylogs",
        "docs/**,         docs",
        "a/**/b,          a/xb",
        "a/**/b,          x/a/b",
        "a/**/b/**/c,     a/b/x/b",
        "**/a/b/,         a/b",
        "a?c,             ac",
        "a?c,             a/c",
        "a*c,             a/c",
        "a.b,             axb",
        "\\*,             a",
        "Docs/,           docs/a",
        "Makefile,        makefile",
        "a//b,            a/b",
        "//a,             a",
    })
    void doesNotMean(String pattern, String path) {
        assertThat(matches(pattern, path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "!a", "!*.js", "\\#a", "ceval*.[ch]", "app/[id]/", "[a"})
    void isNoPattern(String text) {
        assertThat(PathPattern.of(text)).isEmpty();
    }

    @Test
    void acceptsNoPatternOfMoreThanAThousandCharacters() {
        assertThat(PathPattern.of("a".repeat(1024))).isPresent();
        assertThat(PathPattern.of("a".repeat(1025))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*.js",
                "/*",
                "docs/*",
                "/docs/",
                "apps/",
                "/a/b",
                "**/logs",
                "**/logs/",
                "docs/**",
                "a/**/b",
                "a?c",
                "**",
                "\\*",
                "path\\ with",
                "a*b?c/**/*.md"
            })
    void hasASampleThatItMeans(String pattern) {
        assertThat(matches(pattern, PathPattern.of(pattern).orElseThrow().sample()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"*, true", "**, true", "/**, true", "**/*, true", "/*, false", "*.*, false", "a, false"})
    void knowsWhetherItMeansEverything(String pattern, boolean everything) {
        assertThat(PathPattern.of(pattern).orElseThrow().isEverything()).isEqualTo(everything);
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "*a*a*a*a*a*a*a*a*a*a*a*a*b",
                "**/a/**/a/**/a/**/a/**/a/**/b",
                "?*?*?*?*?*?*?*?*?*?*b",
                "a/**/**/**/**/**/**/**/**/b",
                "***********************b",
            })
    void takesLittleTimeOnHostilePaths(String pattern) {
        PathPattern compiled = PathPattern.of(pattern).orElseThrow();
        var wide = PathPattern.names("a".repeat(100_000));
        var deep = PathPattern.names("a/".repeat(50_000) + "a");
        assertThat(Duration.ofNanos(time(() -> {
                    assertThat(compiled.matches(wide)).isFalse();
                    assertThat(compiled.matches(deep)).isFalse();
                })))
                .isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "a\\", "/\\", "\ud800*", "a\u0000b", "\u200b", "//", "***/", "/**/"})
    void survivesOddPatternsAndPaths(String text) {
        assertThatNoException()
                .isThrownBy(() -> PathPattern.of(text).ifPresent(pattern -> {
                    for (String path : new String[] {"", "/", "a", "\udc00", "a/", pattern.sample()}) {
                        boolean ignored = pattern.matches(PathPattern.names(path));
                    }
                }));
    }

    private static boolean matches(String pattern, String path) {
        return PathPattern.of(pattern).orElseThrow().matches(PathPattern.names(path));
    }

    private static long time(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return System.nanoTime() - start;
    }
}
