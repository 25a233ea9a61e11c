package dev.gittensory.enrich.hosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.DegradedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerRulesTest {

    @ParameterizedTest
    @CsvSource({
        "* @ada,                          @ada",
        "*.js  @Ada   @octo/js-owners,    @ada @octo/js-owners",
        "*.go docs@example.com,           docs@example.com",
        "*.js @js-owner #This explains,   @js-owner",
        "*.js @js-owner # @nobody,        @js-owner",
        "docs\\ old/ @ada,                @ada",
        "a @short_corp,                   @short_corp",
        "/apps/github,                    ''",
        "/apps/github # nobody,           ''",
    })
    void readsOwners(String line, String owners) {
        assertThat(OwnerLine.parse(line))
                .isInstanceOfSatisfying(
                        OwnerLine.Rule.class,
                        rule -> assertThat(rule.owners())
                                .isEqualTo(owners.isEmpty() ? List.of() : List.of(owners.split(" "))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t", "# * @ada", "  # x", "#", "\u000b"})
    void readsNothing(String line) {
        assertThat(OwnerLine.parse(line)).isEqualTo(new OwnerLine.Blank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* ada",
                "* @",
                "* @-ada",
                "* @ada @",
                "* @octo/",
                "* @octo/a/b",
                "* ada@",
                "* @ada,@bob",
                "* a@b",
                "!*.js @ada",
                "\\#a @ada",
                "/ @ada",
                "src/*.[ch] @ada",
                "[Section] @ada",
                "path with @ada"
            })
    void rejects(String line) {
        assertThat(OwnerLine.parse(line)).isEqualTo(new OwnerLine.Invalid());
    }

    @Test
    void rejectsVeryLongLinesInLittleTime() {
        assertThat(OwnerLine.parse("* " + "@".repeat(200_000))).isEqualTo(new OwnerLine.Invalid());
        assertThat(OwnerLine.parse("a".repeat(200_000) + " @ada")).isEqualTo(new OwnerLine.Invalid());
    }

    @Test
    void lastRuleThatMatchesDecides() {
        OwnerRules rules = rules("* @all\n*.js @js\n/apps/ @apps\r\n/apps/github\n!bad @x\n");
        assertThat(rules.ruleFor("a.md").orElseThrow().owners()).containsExactly("@all");
        assertThat(rules.ruleFor("src/a.js").orElseThrow().owners()).containsExactly("@js");
        assertThat(rules.ruleFor("apps/a.js").orElseThrow().owners()).containsExactly("@apps");
        assertThat(rules.owns("apps/github/a.js")).isFalse();
        assertThat(rules.owns("a.md")).isTrue();
    }

    @Test
    void readsTheFirstFileThatExistsAndNoOther() {
        Map<String, String> files = Map.of("CODEOWNERS", "* @root", "docs/CODEOWNERS", "* @docs");
        OwnerRules rules = OwnerRules.of(path -> Optional.ofNullable(files.get(path)));
        assertThat(rules.location()).isEqualTo("CODEOWNERS");
        assertThat(rules.ruleFor("a").orElseThrow().owners()).containsExactly("@root");
    }

    @Test
    void aFileThatIsTooLargeForTheHostOwnsNothing() {
        String line = "* @ada\n";
        assertThat(rules(line + "#".repeat(3 * 1024 * 1024)).owns("a")).isFalse();
        assertThat(rules(line + "#" + "ä".repeat(3 * 512 * 1024)).owns("a")).isFalse();
        assertThat(rules(line + "#" + "ä".repeat(3 * 511 * 1024)).owns("a")).isTrue();
    }

    @Test
    void tooManyRulesAreAnAnswerThatIsNotToBeHad() {
        assertThat(rules("a @ada\n".repeat(20_000)).owns("a")).isTrue();
        assertThatThrownBy(() -> rules("a @ada\n".repeat(20_001)))
                .isInstanceOfSatisfying(
                        DegradedException.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(EnrichReason.CAPPED));
    }

    /** More rules than any project has, and the largest change that the host shows. */
    @Test
    @Timeout(30)
    void judgesALargeChangeInLittleTime() {
        StringBuilder content = new StringBuilder("* @all\n");
        for (int i = 0; i < 10_000; i++) {
            content.append("src/module").append(i).append("/**/*.c @owner\n");
        }
        OwnerRules rules = rules(content.toString());
        long start = System.nanoTime();
        for (int i = 0; i < 3_000; i++) {
            assertThat(rules.owns("src/other" + i + "/deep/down/a.c")).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void ignoresAByteOrderMark() {
        assertThat(rules("\ufeff* @ada").owns("a")).isTrue();
    }

    private static OwnerRules rules(String content) {
        return OwnerRules.of(path -> Optional.of(content));
    }
}
