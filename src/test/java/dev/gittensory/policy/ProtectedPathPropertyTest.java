package dev.gittensory.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.PathPattern;
import dev.gittensory.policy.ProtectedPath.Owner;
import dev.gittensory.testkit.GateArbitraries;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** A guard is never absent without anybody noticing, and never tells what it guards. */
class ProtectedPathPropertyTest {

    @Property
    void aBadPatternMeansEveryPath(@ForAll("bad") String text, @ForAll String path) {
        ProtectedPath guard = ProtectedPath.of(Owner.OPERATOR, 1, text);

        assertThat(ProtectedPath.isPattern(text)).isFalse();
        assertThat(guard.pattern()).isEmpty();
        assertThat(guard.matches(PathPattern.names(path))).isTrue();
    }

    /** Otherwise it would be taken for a guard, and let everything pass. */
    @Property
    void whateverIsTakenForAPatternMeansAtLeastOnePath(@ForAll("patterns") String text) {
        ProtectedPath guard = ProtectedPath.of(Owner.OPERATOR, 1, text);
        String path = guard.pattern().map(PathPattern::sample).orElse("src/A.java");

        assertThat(ProtectedPath.isPattern(text)).isEqualTo(guard.pattern().isPresent());
        assertThat(path.split("/", -1)).doesNotContain("", ".", "..");
        assertThat(guard.matches(PathPattern.names(path))).isTrue();
        Statistics.label("taken for a pattern")
                .collect(guard.pattern().isPresent())
                .coverage(coverage -> {
                    coverage.check(true).percentage(share -> share > 10);
                    coverage.check(false).percentage(share -> share > 10);
                });
    }

    @Property
    void noTextShowsAPatternOrTheRubric(@ForAll("marked") String marked) {
        ProtectedPath guard = ProtectedPath.of(Owner.OPERATOR, 3, marked);
        Policy gate = Policy.BUILT_IN.tightenedBy(
                new Tightening("", null, null, null, null, List.of(), null, null, List.of(marked), Set.of(marked)));
        OperatorPolicy policy = new OperatorPolicy(
                gate,
                marked,
                new Budgets(Optional.of(BigDecimal.ONE), Optional.empty(), Optional.empty(), BudgetExhausted.DEFER),
                OperatorPolicy.USUAL_RIGHTS,
                Map.of(7L, Set.of(Right.MERGE)));
        EffectivePolicy effective = new EffectivePolicy(gate, RepositoryConfig.NONE, true);

        assertThat(guard).hasToString("OPERATOR pattern 3");
        assertThat(gate).hasToString("Policy built-in-2");
        assertThat(policy).hasToString("OperatorPolicy built-in-2");
        assertThat(effective.toString()).doesNotContain(marked);
    }

    @Provide
    Arbitrary<String> bad() {
        return Arbitraries.of(GateArbitraries.BAD_PATTERNS);
    }

    /** Of the characters that mean something in patterns, of those that mean something elsewhere, and of any others. */
    @Provide
    Arbitrary<String> patterns() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "src",
                "/",
                "/",
                "/",
                "*",
                "**",
                "?",
                ".",
                "..",
                "\\",
                "\\*",
                "[",
                "]",
                "!",
                "#",
                " ",
                "{",
                "\u200b",
                "\u00e9",
                "\ud83d\ude00",
                "\ud83d",
                "\t");
        return pieces.list().ofMaxSize(6).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> marked() {
        return Arbitraries.strings().alpha().ofMinLength(3).ofMaxLength(10).map(word -> "secret-" + word + "/**");
    }
}
