package dev.gittensory.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.PathPattern;
import dev.gittensory.policy.ProtectedPath.Owner;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProtectedPathTest {

    private static final List<String> ELSEWHERE = List.of("x", "docs/readme.md", "a/b/c");

    @ParameterizedTest
    @CsvSource({
        "src/main/, src/main/A.java, src/test/A.java",
        "*.md, docs/a.md, docs/a.txt",
        "/pom.xml, pom.xml, module/pom.xml",
        "docs/*, docs/a.md, docs/b/c.md",
        "**/secret, a/b/secret, a/b/secrets",
        "pages/\\[id\\].tsx, pages/[id].tsx, pages/i.tsx",
        "what\\?, what?, whats",
        "a\\*b, a*b, axb",
        "two words/, two words/x, two/x",
        "C#/, C#/x, C/x",
        "wow\\!, wow!, wow",
        "a\\ b, a b, a\\ b",
        "back\\\\slash, back\\slash, backslash",
        "\u00fcber/, \u00fcber/x, uber/x",
        ".github/, .github/workflows/ci.yml, github/x",
        "..., a/..., a/b"
    })
    void meansWhatCodeownersMean(String text, String meant, String other) {
        ProtectedPath guard = ProtectedPath.of(Owner.REPOSITORY, 2, text);

        assertThat(guard.matches(PathPattern.names(meant))).as(meant).isTrue();
        assertThat(guard.matches(PathPattern.names(other))).as(other).isFalse();
        assertThat(ProtectedPath.isPattern(text)).isTrue();
        assertThat(guard.owner()).isEqualTo(Owner.REPOSITORY);
        assertThat(guard.number()).isEqualTo(2);
    }

    /** Whoever writes one of these expects something, and it is not that nothing is guarded. */
    static Stream<String> misspelt() {
        return Stream.of(
                "", // nothing
                " ",
                "src/ ", // a space that nobody sees
                "\tsrc/",
                "src/*.{js,ts}", // braces of a shell
                "a}",
                "{",
                "[ab].txt", // ranges of gitignore
                "!src/", // exclusion of gitignore
                "\\#src",
                "/", // a root that has no name
                "//",
                "src//main", // folders without a name
                "//src",
                "src//",
                "./src", // relative to something
                "src/./main",
                "../src",
                "src/..",
                "\\src",
                "src\\main", // a separator of Windows
                "src\\",
                "src\\/main",
                "s\u0000rc", // characters that nobody sees
                "s\u001frc",
                "s\u007frc",
                "s\u0085rc",
                "s\u200brc",
                "\ufeffsrc",
                "s\u202erc",
                "src\ud83d",
                "x".repeat(1025)); // longer than any path
    }

    @ParameterizedTest
    @MethodSource("misspelt")
    void meansEveryPathIfTheTextIsNoPattern(String text) {
        ProtectedPath guard = ProtectedPath.of(Owner.OPERATOR, 1, text);

        assertThat(ProtectedPath.isPattern(text)).isFalse();
        assertThat(ELSEWHERE)
                .allSatisfy(path ->
                        assertThat(guard.matches(PathPattern.names(path))).isTrue());
    }

    @Test
    void acceptsThePatternThatIsJustShortEnough() {
        assertThat(ProtectedPath.isPattern("x".repeat(1024))).isTrue();
    }

    @Test
    void isTheSameIfItIsWrittenTheSameAtTheSamePlace() {
        ProtectedPath guard = ProtectedPath.of(Owner.OPERATOR, 1, "src/");

        assertThat(ProtectedPath.of(Owner.OPERATOR, 1, "src/")).isEqualTo(guard).hasSameHashCodeAs(guard);
        assertThat(ProtectedPath.of(Owner.OPERATOR, 1, "docs/")).isNotEqualTo(guard);
        assertThat(ProtectedPath.of(Owner.OPERATOR, 2, "src/")).isNotEqualTo(guard);
        assertThat(ProtectedPath.of(Owner.REPOSITORY, 1, "src/")).isNotEqualTo(guard);
    }

    @Test
    void namesItsNumberOnly() {
        assertThat(ProtectedPath.of(Owner.REPOSITORY, 4, "private/")).hasToString("REPOSITORY pattern 4");
    }
}
