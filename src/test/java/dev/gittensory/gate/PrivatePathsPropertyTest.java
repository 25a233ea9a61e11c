package dev.gittensory.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.GateReason;
import dev.gittensory.domain.Verdict;
import dev.gittensory.gate.Step.Answer;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.ProtectedPath;
import dev.gittensory.policy.ProtectedPath.Owner;
import dev.gittensory.testkit.FactsBuilder;
import dev.gittensory.testkit.GateArbitraries;
import dev.gittensory.testkit.TighteningBuilder;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** What is to be kept an eye on is kept an eye on, and nobody learns what it is. */
@Domain(GateArbitraries.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class PrivatePathsPropertyTest {

    @Property
    void aMisspeltGuardHoldsEveryChangeThatHasAPath(
            @ForAll Policy policy,
            @ForAll Facts facts,
            @ForAll("misspelt") String text,
            @ForAll Owner owner,
            @ForAll("paths") List<String> paths) {
        Policy guarded = owner == Owner.REPOSITORY
                ? policy.tightenedBy(
                        TighteningBuilder.tightening().protectedPaths(text).build())
                : with(policy, text);

        Decision decision =
                Gate.decide(guarded, FactsBuilder.like(facts).paths(paths).build(), List.of());

        assertThat(answer(decision)).isEqualTo(paths.isEmpty() ? Answer.PASS : Answer.HOLD);
        if (!paths.isEmpty()) {
            assertThat(decision.verdict()).isNotInstanceOf(Verdict.Pass.class);
            assertThat(decision.verdict().reasons()).contains(GateReason.PROTECTED_PATH);
        }
        Statistics.label("paths").collect(!paths.isEmpty()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 50);
            coverage.check(false).percentage(share -> share > 1);
        });
    }

    @Property
    void noSentenceNamesAPatternOrAPath(
            @ForAll Policy policy, @ForAll Facts facts, @ForAll("folders") String folder, @ForAll boolean touched) {
        Facts there = touched
                ? FactsBuilder.like(facts).paths(List.of(folder + "/a.txt")).build()
                : facts;

        Decision decision = Gate.decide(with(policy, folder + "/"), there, List.of());

        assertThat(decision.steps())
                .allSatisfy(step -> assertThat(step.detail()).doesNotContain(folder, "a.txt"));
        assertThat(decision.toString()).doesNotContain(folder, "a.txt");
        Statistics.label("answer").collect(answer(decision)).coverage(coverage -> {
            coverage.check(Answer.HOLD).percentage(share -> share > 30);
            coverage.check(Answer.PASS).percentage(share -> share > 10);
        });
    }

    @Provide
    Arbitrary<String> misspelt() {
        return Arbitraries.of(GateArbitraries.BAD_PATTERNS);
    }

    /** Any text can be a path. */
    @Provide
    Arbitrary<List<String>> paths() {
        return Arbitraries.strings().ofMaxLength(20).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> folders() {
        return Arbitraries.strings().withCharRange('a', 'z').ofLength(6).map(name -> "quiet-" + name);
    }

    private static Answer answer(Decision decision) {
        return decision.steps().stream()
                .filter(step -> step.question() == Question.PATHS)
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private static Policy with(Policy policy, String guard) {
        return new Policy(
                policy.version(),
                policy.mode(),
                policy.notReviewed(),
                policy.deterministicReviewIsEnough(),
                policy.split(),
                policy.blockers(),
                policy.size(),
                Stream.concat(
                                policy.protectedPaths().stream(),
                                Stream.of(ProtectedPath.of(
                                        Owner.OPERATOR, policy.protectedPaths().size() + 1, guard)))
                        .toList(),
                policy.requiredAnalyzers());
    }
}
