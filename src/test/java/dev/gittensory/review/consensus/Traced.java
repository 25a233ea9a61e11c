package dev.gittensory.review.consensus;

import dev.gittensory.review.Opinion;
import dev.gittensory.review.Slot;
import java.util.List;
import java.util.stream.Stream;

/** Which remarks consensus takes for the same: what a benchmark has to judge and the result does not say. */
public final class Traced {

    /** So many remarks of one reviewer are looked at. */
    public static final int MOST = Claims.MOST;

    private Traced() {}

    /** Titles of what both say, a group for each thing; the first of a group is the remark that is shown. */
    public static List<List<String>> matters(Opinion a, Opinion b) {
        return Matter.of(Stream.of(Claims.of(Slot.A, a), Claims.of(Slot.B, b))
                        .flatMap(claims -> claims.all().stream())
                        .toList())
                .stream()
                .map(matter -> matter.claims().stream()
                        .map(claim -> claim.remark().title())
                        .toList())
                .toList();
    }

    /** Titles of what one reviewer says twice, in pairs; the first is the one that stays. */
    public static List<List<String>> repeated(Opinion opinion) {
        List<Claim> all = Claims.of(Slot.A, opinion).all();
        return opinion.remarks().stream()
                .map(remark -> new Claim(Slot.A, remark, false))
                .filter(claim -> all.stream().noneMatch(kept -> kept.remark().equals(claim.remark())))
                .flatMap(claim -> all.stream()
                        .filter(claim::isSameAs)
                        .limit(1)
                        .map(kept ->
                                List.of(kept.remark().title(), claim.remark().title())))
                .toList();
    }
}
