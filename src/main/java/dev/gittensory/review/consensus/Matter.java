package dev.gittensory.review.consensus;

import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.review.Remark;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.Slot;
import dev.gittensory.review.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that was found, by one reviewer or by both.
 *
 * @param claims one of each reviewer that has found it, the one that is shown first
 */
record Matter(List<Claim> claims) {

    private static final Comparator<Claim> MOST_CONFIDENT = Comparator.comparing(
                    Claim::confidence, Comparator.reverseOrder())
            .thenComparing(Claim::remark, Claim.WORST_FIRST);

    Matter {
        claims = claims.stream().sorted(MOST_CONFIDENT).toList();
    }

    /** What both have found is one matter, the rest is one each; in the order of the claims, worst first. */
    static List<Matter> of(Collection<Claim> claims) {
        List<Claim> open = new ArrayList<>(claims);
        open.sort(Comparator.comparing(Claim::remark, Claim.WORST_FIRST));
        List<Matter> matters = new ArrayList<>();
        while (!open.isEmpty()) {
            Claim first = open.remove(0);
            Claim partner = open.stream()
                    .filter(claim -> claim.by() != first.by() && claim.isSameAs(first))
                    .min(Comparator.comparingLong(first::distance))
                    .orElse(first);
            open.remove(partner);
            matters.add(new Matter(partner == first ? List.of(first) : List.of(first, partner)));
        }
        return matters;
    }

    boolean isOfBoth() {
        return claims.size() > 1;
    }

    /** Whether anybody would block on it. */
    boolean blocking() {
        return claims.stream().anyMatch(Claim::blocking);
    }

    /** Whether both have found it and both would block on it. */
    boolean blockingForBoth() {
        return isOfBoth() && claims.stream().allMatch(Claim::blocking);
    }

    /** What somebody would block on; only of a matter that is blocking. */
    Claim objection() {
        return claims.stream().filter(Claim::blocking).findFirst().orElseThrow();
    }

    Set<Slot> by() {
        return claims.stream().map(Claim::by).collect(Collectors.toUnmodifiableSet());
    }

    Claim shown() {
        return claims.get(0);
    }

    double confidence() {
        return claims.stream().mapToDouble(Claim::confidence).min().orElse(0);
    }

    /** As advice: a blocker is what two agree on, so one that nobody has confirmed is the next lower severity. */
    ReviewerFinding advice() {
        Severity worst = claims.stream()
                .map(claim -> claim.remark().severity())
                .sorted()
                .findFirst()
                .orElse(Severity.NIT);
        return finding(worst == Severity.BLOCKER ? Severity.MAJOR : worst, confidence());
    }

    /** As what both would block on, with the lower confidence. */
    ReviewerFinding blocker(double atMost) {
        return finding(Severity.BLOCKER, Math.min(confidence(), atMost));
    }

    private ReviewerFinding finding(Severity severity, double confidence) {
        Remark remark = shown().remark();
        String source = isOfBoth() ? ReviewerFinding.BOTH : shown().by().label();
        return new ReviewerFinding(
                new Finding(
                        remark.path(),
                        remark.line(),
                        remark.side(),
                        severity,
                        remark.category(),
                        source,
                        PlainText.message(remark)),
                confidence,
                by(),
                identity(),
                Suggestion.of(remark));
    }

    /** Two quotations of the same thing have two identities; which of them counts must not depend on who is more confident. */
    private String identity() {
        return claims.stream().map(Claim::identity).sorted().findFirst().orElse("");
    }
}
