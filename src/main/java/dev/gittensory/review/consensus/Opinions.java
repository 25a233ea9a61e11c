package dev.gittensory.review.consensus;

import dev.gittensory.review.Opinion;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Remark;
import dev.gittensory.review.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One reviewer's opinions on the parts of a change. */
public final class Opinions {

    private Opinions() {}

    /**
     * One opinion on the whole: the strictest stance, with the lowest confidence of those that take it, and each thing that was
     * found once, worst first.
     *
     * @throws IllegalArgumentException if there is no opinion
     */
    public static Opinion merged(List<Opinion> parts) {
        Stance strictest = parts.stream()
                .map(Opinion::stance)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("no opinion to merge"));
        double confidence = parts.stream()
                .filter(part -> part.stance() == strictest)
                .mapToDouble(part -> Claim.fromZeroToOne(part.confidence()))
                .min()
                .orElse(0);
        String summary = parts.stream()
                .map(Opinion::summary)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Opinion(strictest, confidence, summary, remarks(parts));
    }

    /** The slot is of no matter within one reviewer. */
    private static List<Remark> remarks(List<Opinion> parts) {
        List<Claim> claims = parts.stream()
                .flatMap(part -> part.remarks().stream())
                .sorted(Claim.WORST_FIRST)
                .map(remark -> new Claim(Slot.A, remark, false))
                .toList();
        return Claims.distinct(claims).stream().map(Claim::remark).toList();
    }
}
