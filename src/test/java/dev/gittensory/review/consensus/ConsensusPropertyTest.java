package dev.gittensory.review.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.review.Agreement;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Remark;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any two opinions; they meet often, because places, words and numbers come from the same few. */
class ConsensusPropertyTest {

    @Property
    void isTheSameWhicheverIsCalledA(@ForAll("opinions") Opinion one, @ForAll("opinions") Opinion other) {
        Agreed forth = of(one, other);
        Agreed back = of(other, one);

        assertThat(back.agreement()).isEqualTo(forth.agreement());
        assertThat(back.duplicates()).isEqualTo(forth.duplicates());
        assertThat(back.noise()).isEqualTo(forth.noise());
        assertThat(back.findings().stream().map(ConsensusPropertyTest::swapped).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(forth.findings()));
        assertThat(back.disagreements().stream().map(ConsensusPropertyTest::swapped))
                .containsExactlyInAnyOrderElementsOf(forth.disagreements());
    }

    @Property
    void theOrderOfRemarksIsOfNoMatter(
            @ForAll("opinions") Opinion one, @ForAll("opinions") Opinion other, @ForAll Random random) {
        List<Remark> remarks = new ArrayList<>(one.remarks());
        Collections.shuffle(remarks, random);

        assertThat(of(new Opinion(one.stance(), one.confidence(), "", remarks), other))
                .isEqualTo(of(one, other));
    }

    @Property
    void sayingItTwiceChangesOnlyTheNumberOfDuplicates(
            @ForAll("opinions") Opinion one, @ForAll("opinions") Opinion other) {
        Agreed once = of(Opinions.merged(List.of(one)), other);
        Agreed twice = of(Opinions.merged(List.of(one, one)), other);

        assertThat(twice).isEqualTo(once);
        assertThat(of(one, other).findings()).isEqualTo(once.findings());
    }

    @Property
    void aBlockerNeedsBoth(@ForAll("opinions") Opinion one, @ForAll("opinions") Opinion other) {
        boolean both = blocks(one) && blocks(other);
        boolean pointless = isPointless(one) || isPointless(other);

        Agreed agreed = of(one, other);

        assertThat(hasBlocker(agreed)).isEqualTo(both && !pointless);
        assertThat(agreed.agreement())
                .isEqualTo(
                        pointless
                                ? Agreement.INCONCLUSIVE
                                : blocks(one) == blocks(other) ? Agreement.AGREED : Agreement.SPLIT);
        assertThat(agreed.disagreements().isEmpty()).isEqualTo(agreed.agreement() != Agreement.SPLIT);
        assertThat(hasBlocker(Consensus.ofOne(Slot.A, one, List.of()))).isFalse();
    }

    @Property
    void everyRemarkIsAFindingOrCounted(@ForAll("opinions") Opinion one, @ForAll("opinions") Opinion other) {
        Agreed agreed = of(one, other);

        assertThat(agreed.findings().size() + agreed.duplicates() + agreed.noise())
                .isEqualTo(one.remarks().size() + other.remarks().size());
        assertThat(agreed.findings())
                .isSortedAccordingTo(
                        (a, b) -> a.finding().severity().compareTo(b.finding().severity()));
    }

    @Property
    void oneMoreRemarkThatDoesNotBlockNeverSplitsThem(
            @ForAll("opinions") Opinion one, @ForAll("opinions") Opinion other, @ForAll("harmless") Remark more) {
        List<Remark> remarks = new ArrayList<>(one.remarks());
        remarks.add(more);

        Agreement before = of(one, other).agreement();
        Agreement after = of(new Opinion(one.stance(), one.confidence(), "", remarks), other)
                .agreement();

        if (before == Agreement.AGREED) {
            assertThat(after).isEqualTo(Agreement.AGREED);
        }
    }

    @Provide
    Arbitrary<Opinion> opinions() {
        return Combinators.combine(
                        Arbitraries.of(Stance.class),
                        confidences(),
                        remarks().list().ofMaxSize(5))
                .as((stance, confidence, remarks) -> new Opinion(stance, confidence, "", remarks));
    }

    @Provide
    Arbitrary<Remark> harmless() {
        return remarks().filter(remark -> remark.severity() != Severity.BLOCKER);
    }

    private static Arbitrary<Double> confidences() {
        return Arbitraries.of(0.0, 0.3, 0.5, 0.8, 1.0, Double.NaN, -1.0, 2.0);
    }

    private static Arbitrary<Remark> remarks() {
        return Combinators.combine(
                        Arbitraries.of("a.c", "b.c"),
                        Arbitraries.of(1, 3, 5, 9),
                        Arbitraries.of(Severity.class),
                        Arbitraries.of(Category.CORRECTNESS, Category.TESTS),
                        Arbitraries.of("Total overflows", "Total overflows silently", "Please verify it", ""),
                        Arbitraries.of("", "a * b", "x\ny"),
                        confidences())
                .as((path, line, severity, category, title, evidence, confidence) ->
                        new Remark(path, line, Side.NEW, severity, category, title, "", evidence, confidence, null));
    }

    private static Agreed of(Opinion a, Opinion b) {
        return Consensus.of(a, b, List.of());
    }

    private static boolean blocks(Opinion opinion) {
        return opinion.stance() == Stance.BLOCK
                || opinion.remarks().stream().anyMatch(remark -> remark.severity() == Severity.BLOCKER);
    }

    private static boolean isPointless(Opinion opinion) {
        return opinion.stance() == Stance.BLOCK && opinion.remarks().isEmpty();
    }

    private static boolean hasBlocker(Agreed agreed) {
        return agreed.findings().stream().anyMatch(found -> found.finding().severity() == Severity.BLOCKER);
    }

    private static ReviewerFinding swapped(ReviewerFinding found) {
        var finding = found.finding();
        return new ReviewerFinding(
                new dev.gittensory.domain.Finding(
                        finding.path(),
                        finding.line(),
                        finding.side(),
                        finding.severity(),
                        finding.category(),
                        swapped(finding.source()),
                        finding.message()),
                found.confidence(),
                found.by().stream()
                        .map(slot -> slot == Slot.A ? Slot.B : Slot.A)
                        .collect(Collectors.toSet()),
                found.identity(),
                found.suggestion());
    }

    private static String swapped(String text) {
        return text.replace("reviewer-a", "reviewer-?")
                .replace("reviewer-b", "reviewer-a")
                .replace("reviewer-?", "reviewer-b");
    }
}
