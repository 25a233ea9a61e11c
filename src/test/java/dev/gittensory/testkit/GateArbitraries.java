package dev.gittensory.testkit;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GateMode;
import dev.gittensory.gate.Facts;
import dev.gittensory.gate.Signal;
import dev.gittensory.policy.Blocker;
import dev.gittensory.policy.NotReviewed;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.ProtectedPath;
import dev.gittensory.policy.ProtectedPath.Owner;
import dev.gittensory.policy.Size;
import dev.gittensory.policy.SplitOpinion;
import dev.gittensory.policy.Tightening;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Everything that the gate can be asked, in small numbers, so that policies and changes meet often: names, paths and
 * limits come from the same few.
 */
public final class GateArbitraries extends DomainContextBase {

    /** Texts that are no patterns, each for another reason. */
    public static final List<String> BAD_PATTERNS = List.of(
            "",
            " ",
            "/",
            "//",
            "src//main",
            "./src",
            "src/../x",
            "src/.",
            "{a,b}",
            "src/*.{js,ts}",
            "[ab].txt",
            "!src",
            "\\#src",
            "src\n",
            "a\u0000b",
            "src\u007f",
            "\ufeffsrc",
            "s\u200brc",
            "src\ud800",
            " src",
            "src ",
            "src\\main",
            "src\\",
            "x".repeat(1025));

    private static final List<String> PATTERNS =
            List.of("src/", "*.md", "/src/**/*.java", "docs/*", "**", "Makefile", "src/A.java", "pages/\\[id\\].tsx");

    private static final List<String> PATHS = List.of(
            "src/A.java", "src/b/C.java", "README.md", "docs/a.md", "docs/b/c.txt", "Makefile", "pages/[id].tsx", "x");

    private static final List<String> ANALYZERS = List.of("secret", "conflictMarker", "license", "size");

    @Provide
    Arbitrary<Policy> policies() {
        return Combinators.combine(
                        Arbitraries.of(GateMode.class),
                        Arbitraries.of(NotReviewed.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(SplitOpinion.class),
                        blockers().list().ofMaxSize(2),
                        sizes(),
                        patterns().map(texts -> protectedPaths(Owner.OPERATOR, texts)),
                        names())
                .as((mode, notReviewed, enough, split, blockers, size, paths, analyzers) ->
                        new Policy("floor-1", mode, notReviewed, enough, split, blockers, size, paths, analyzers));
    }

    @Provide
    Arbitrary<Tightening> tightenings() {
        return Combinators.combine(
                        Arbitraries.of(GateMode.class).injectNull(0.4),
                        Arbitraries.of(NotReviewed.class).injectNull(0.4),
                        Arbitraries.of(true, false).injectNull(0.4),
                        Arbitraries.of(SplitOpinion.class).injectNull(0.4),
                        blockers().list().ofMaxSize(2),
                        Combinators.combine(
                                        sizes().map(Size::files).injectNull(0.4),
                                        sizes().map(Size::lines).injectNull(0.4))
                                .as(Tuple::of),
                        patterns(),
                        names())
                .as((mode, notReviewed, enough, split, blockers, size, paths, analyzers) -> new Tightening(
                        "abc", mode, notReviewed, enough, split, blockers, size.get1(), size.get2(), paths, analyzers));
    }

    /** Mostly of a change that could be evaluated, or little else would ever be seen. */
    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(
                        mostly(6, Set.of("secret", "conflictMarker", "license", "size"), done()),
                        Arbitraries.integers().between(1, 12),
                        mostly(3, 0, Arbitraries.integers().between(0, 12)),
                        Arbitraries.longs().between(0, 120),
                        Arbitraries.of(PATHS).list().uniqueElements().ofMaxSize(4),
                        mostly(9, true, Arbitraries.just(false)),
                        Arbitraries.frequency(
                                Tuple.of(6, Facts.Ai.AGREED),
                                Tuple.of(1, Facts.Ai.OBJECTED),
                                Tuple.of(2, Facts.Ai.SPLIT),
                                Tuple.of(1, Facts.Ai.INCONCLUSIVE),
                                Tuple.of(2, Facts.Ai.NO_REVIEWERS)))
                .as((done, total, unread, lines, paths, known, ai) ->
                        new Facts(done, total, Math.max(0, total - unread), lines, paths, known, ai));
    }

    @Provide
    Arbitrary<Signal> signals() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(1, "secret"), Tuple.of(12, "conflictMarker"), Tuple.of(12, "reviewer-a")),
                        Arbitraries.of(Category.class),
                        Arbitraries.of(Severity.class),
                        confidences())
                .as(Signal::new);
    }

    @Provide
    Arbitrary<Blocker> blockers() {
        return Combinators.combine(
                        Arbitraries.of(Severity.class),
                        Arbitraries.of(Category.class).set().ofMaxSize(2),
                        Arbitraries.of("conflictMarker", "reviewer-a", "reviewer-b")
                                .set()
                                .ofMaxSize(2),
                        Arbitraries.of(0.0, 0.5, 0.9, 1.0))
                .as(Blocker::new);
    }

    private static Arbitrary<Double> confidences() {
        return Arbitraries.of(
                0.0,
                0.3,
                0.5,
                0.95,
                1.0,
                -0.0,
                -1.0,
                7.0,
                Double.NaN,
                Double.MAX_VALUE,
                -Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY);
    }

    private static Arbitrary<Size> sizes() {
        return Combinators.combine(
                        mostly(2, 300, Arbitraries.integers().between(-1, 12)),
                        mostly(2, 20_000, Arbitraries.integers().between(-1, 120)))
                .as(Size::new);
    }

    private static Arbitrary<List<String>> patterns() {
        Arbitrary<String> pattern = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(PATTERNS)), Tuple.of(1, Arbitraries.of(BAD_PATTERNS)));
        return mostly(2, List.of(), pattern.list().ofMinSize(1).ofMaxSize(3));
    }

    private static Arbitrary<Set<String>> names() {
        return mostly(1, Set.of(), Arbitraries.of(ANALYZERS).set());
    }

    private static List<ProtectedPath> protectedPaths(Owner owner, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> ProtectedPath.of(owner, i + 1, texts.get(i)))
                .toList();
    }

    /** Some of the analyzers have done their work, the search for credentials in most cases. */
    private static Arbitrary<Set<String>> done() {
        return Arbitraries.of(
                Set.of("secret"), Set.of("secret", "license"), Set.of("secret", "conflictMarker", "size"), Set.of());
    }

    /** The usual value so many times as often as one of the others. */
    private static <T> Arbitrary<T> mostly(int times, T usual, Arbitrary<T> others) {
        return Arbitraries.frequencyOf(Tuple.of(times, Arbitraries.just(usual)), Tuple.of(1, others));
    }
}
