package dev.gittensory.review.consensus;

import dev.gittensory.review.Remark;
import dev.gittensory.review.Slot;
import java.util.Comparator;
import java.util.Set;

/** A remark, with who made it, whether it is what this reviewer would block on, and what comparing it needs, worked out once. */
final class Claim {

    /** Measured: reviewers that mean the same thing start it at most so many lines apart. */
    static final int LINES_APART = 3;

    /** Worst first, and the same for the same remarks in whatever order and from whomever they come. */
    static final Comparator<Remark> WORST_FIRST = Comparator.comparing(Remark::severity)
            .thenComparing(remark -> fromZeroToOne(remark.confidence()), Comparator.reverseOrder())
            .thenComparing(Remark::path)
            .thenComparingInt(Remark::line)
            .thenComparing(Remark::side)
            .thenComparing(Remark::category)
            .thenComparing(Remark::title)
            .thenComparing(Remark::body)
            .thenComparing(Remark::evidence)
            .thenComparing(Remark::suggestion, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Slot by;
    private final Remark remark;
    private final boolean blocking;
    private final String identity;
    private final boolean quotesCode;
    private final long lastLine;
    private final Set<String> words;

    Claim(Slot by, Remark remark, boolean blocking) {
        this.by = by;
        this.remark = remark;
        this.blocking = blocking;
        identity = FindingIdentity.of(remark);
        quotesCode = !FindingIdentity.code(remark).isEmpty();
        lastLine = remark.line()
                + remark.evidence()
                        .strip()
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
        words = Words.of(remark);
    }

    /** A number that a model gave, from 0 to 1; what is no number is no confidence. */
    static double fromZeroToOne(double stated) {
        return Double.isNaN(stated) ? 0 : Math.max(0, Math.min(1, stated));
    }

    Slot by() {
        return by;
    }

    Remark remark() {
        return remark;
    }

    boolean blocking() {
        return blocking;
    }

    String identity() {
        return identity;
    }

    double confidence() {
        return fromZeroToOne(remark.confidence());
    }

    /** Whether both say the same of the same thing. */
    boolean isSameAs(Claim other) {
        return remark.side() == other.remark.side()
                && remark.category() == other.remark.category()
                && (distance(other) <= LINES_APART || quotesTheSameAs(other))
                && remark.path().equals(other.remark.path())
                && (Words.alike(words, other.words) || saysTheSameAs(other));
    }

    /** Lines between the two; 0 where they overlap. */
    long distance(Claim other) {
        return Math.max(0, Math.max(remark.line() - other.lastLine, other.remark.line() - lastLine));
    }

    /** A model miscounts lines more easily than it misquotes them. */
    private boolean quotesTheSameAs(Claim other) {
        return quotesCode && identity.equals(other.identity);
    }

    private boolean saysTheSameAs(Claim other) {
        return remark.title().equals(other.remark.title()) && remark.body().equals(other.remark.body());
    }
}
