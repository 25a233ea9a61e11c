package dev.gittensory.review.consensus;

import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Remark;
import dev.gittensory.review.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * What one reviewer claims, each thing once, worst first.
 *
 * <p>Stance and remarks may contradict each other; the stricter of the two counts, because leniency by contradiction is
 * what an attacker would ask a model for. So a reviewer objects if its stance is to block or one of its remarks is a
 * blocker. What it objects to are its blockers, or, if it names none, the worst of what it has found. A stance to
 * block without a single remark points at nothing and cannot be weighed.
 *
 * @param confidence in the objection, 0 if there is none
 * @param repeated how many remarks said again what another one says
 * @param beyond how many remarks were more than anybody reads
 */
record Claims(
        Slot by, List<Claim> all, boolean objects, boolean weighable, double confidence, int repeated, int beyond) {

    /** Whoever finds more has found nothing. Comparing them with each other takes a moment at most. */
    static final int MOST = 200;

    static Claims of(Slot by, Opinion opinion) {
        List<Remark> remarks =
                opinion.remarks().stream().sorted(Claim.WORST_FIRST).limit(MOST).toList();
        boolean namesBlocker = !remarks.isEmpty() && remarks.get(0).severity() == Severity.BLOCKER;
        boolean blocks = opinion.stance() == Stance.BLOCK;
        boolean objects = namesBlocker || blocks;
        List<Claim> all = distinct(remarks.stream()
                .map(remark -> new Claim(
                        by,
                        remark,
                        objects && remark.severity() == remarks.get(0).severity()))
                .toList());
        double confidence = objects && !all.isEmpty()
                ? (blocks
                        ? Claim.fromZeroToOne(opinion.confidence())
                        : all.get(0).confidence())
                : 0;
        return new Claims(
                by,
                all,
                objects,
                !objects || !all.isEmpty(),
                confidence,
                remarks.size() - all.size(),
                opinion.remarks().size() - remarks.size());
    }

    /** Of those that say the same, the first. */
    static List<Claim> distinct(List<Claim> claims) {
        List<Claim> distinct = new ArrayList<>();
        for (Claim claim : claims) {
            if (distinct.stream().noneMatch(claim::isSameAs)) {
                distinct.add(claim);
            }
        }
        return distinct;
    }
}
