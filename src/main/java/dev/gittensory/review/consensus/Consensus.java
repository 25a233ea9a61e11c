package dev.gittensory.review.consensus;

import dev.gittensory.domain.Finding;
import dev.gittensory.review.Agreement;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What two opinions come to. Pure, and the same whichever of the two is called A.
 *
 * <p>A blocker needs both reviewers: what both have found and both would block on, or, if there is no such thing, all that
 * each of them would block on. If only one would block, it is advice, and the review says what they disagree on.
 */
public final class Consensus {

    private static final Comparator<ReviewerFinding> WORST_FIRST = Comparator.comparing(
                    (ReviewerFinding found) -> found.finding().severity())
            .thenComparing(ReviewerFinding::confidence, Comparator.reverseOrder())
            .thenComparing(found -> found.finding().path())
            .thenComparing(found -> found.finding().line(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(found -> found.finding().category())
            .thenComparing(ReviewerFinding::identity);

    private Consensus() {}

    /**
     * Of both reviewers.
     *
     * @param known what the analyzers have found; what a reviewer says again of it is noise
     */
    public static Agreed of(Opinion a, Opinion b, List<Finding> known) {
        Claims first = Claims.of(Slot.A, a);
        Claims second = Claims.of(Slot.B, b);
        List<Matter> matters = Matter.of(
                Stream.concat(first.all().stream(), second.all().stream()).toList());
        Agreement agreement = agreement(first, second);
        List<Matter> kept = withoutNoise(matters, known);
        boolean blocked = agreement == Agreement.AGREED && first.objects();
        List<ReviewerFinding> findings = blocked ? blocked(first, second, kept) : advice(kept);
        return new Agreed(
                agreement,
                findings,
                agreement == Agreement.SPLIT ? Disagreements.of(kept) : List.of(),
                first.repeated()
                        + second.repeated()
                        + first.all().size()
                        + second.all().size()
                        - matters.size(),
                first.beyond() + second.beyond() + matters.size() - kept.size());
    }

    /** Of one reviewer, because the other one has given no opinion. What it has found is advice. */
    public static Agreed ofOne(Slot by, Opinion opinion, List<Finding> known) {
        Claims claims = Claims.of(by, opinion);
        List<Matter> matters = Matter.of(claims.all());
        List<Matter> kept = withoutNoise(matters, known);
        return new Agreed(
                Agreement.INCONCLUSIVE,
                advice(kept),
                List.of(),
                claims.repeated(),
                claims.beyond() + matters.size() - kept.size());
    }

    /** Nobody has given an opinion. */
    public static Agreed ofNobody() {
        return new Agreed(Agreement.INCONCLUSIVE, List.of(), List.of(), 0, 0);
    }

    private static Agreement agreement(Claims first, Claims second) {
        if (!first.weighable() || !second.weighable()) {
            return Agreement.INCONCLUSIVE;
        }
        return first.objects() == second.objects() ? Agreement.AGREED : Agreement.SPLIT;
    }

    /** Where they object to different things, each objection stands with what confidence the other one has in its own. */
    private static List<ReviewerFinding> blocked(Claims first, Claims second, List<Matter> matters) {
        boolean together = matters.stream().anyMatch(Matter::blockingForBoth);
        return matters.stream()
                .map(matter -> {
                    if (!(together ? matter.blockingForBoth() : matter.blocking())) {
                        return matter.advice();
                    }
                    Claims other = matter.objection().by() == Slot.A ? second : first;
                    return matter.blocker(together ? 1 : other.confidence());
                })
                .sorted(WORST_FIRST)
                .toList();
    }

    private static List<ReviewerFinding> advice(List<Matter> matters) {
        return matters.stream().map(Matter::advice).sorted(WORST_FIRST).toList();
    }

    private static List<Matter> withoutNoise(List<Matter> matters, List<Finding> known) {
        Noise noise = new Noise(known);
        return matters.stream().filter(matter -> !noise.drops(matter)).toList();
    }
}
