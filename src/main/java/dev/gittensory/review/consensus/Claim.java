package dev.gittensory.review.consensus;

import dev.gittensory.review.Remark;
import dev.gittensory.review.Slot;
import java.util.Comparator;
import java.util.Set;

/**
 * A remark, with who made it and whether it is what this reviewer would block on.
 *
 * @param code what it quotes, as {@link FindingIdentity} reads it
 * @param words of its text
 */
record Claim(Slot by, Remark remark, boolean blocking, String code, Set<String> words) {

    /** Measured: reviewers that mean the same thing start it at most so many lines apart. */
    static final int LINES_APART = 3;

    /** Worst first, and the same for the same remarks in whatever order and from whomever they come. */
    static final Comparator<Remark> WORST_FIRST = Comparator.comparing(Remark::severity)
            .thenComparing(Claim::confidence, Comparator.reverseOrder())
            .thenComparing(Remark::path)
            .thenComparingInt(Remark::line)
            .thenComparing(Remark::side)
            .thenComparing(Remark::category)
            .thenComparing(Remark::title)
            .thenComparing(Remark::body)
            .thenComparing(Remark::evidence)
            .thenComparing(Remark::suggestion, Comparator.nullsLast(Comparator.naturalOrder()));

    static Claim of(Slot by, Remark remark, boolean blocking) {
        return new Claim(by, remark, blocking, FindingIdentity.code(remark), Words.of(remark));
    }

    private static double confidence(Remark remark) {
        return Confidence.of(remark.confidence());
    }

    double confidence() {
        return confidence(remark);
    }

    String identity() {
        return FindingIdentity.of(remark);
    }

    /** Whether both say the same of the same thing. */
    boolean isSameAs(Claim other) {
        return remark.path().equals(other.remark.path())
                && remark.side() == other.remark.side()
                && remark.category() == other.remark.category()
                && (distance(other) <= LINES_APART || quotesTheSameAs(other))
                && (saysTheSameAs(other) || Words.alike(words, other.words));
    }

    /** Lines between the two; 0 where they overlap. */
    long distance(Claim other) {
        return Math.max(0, Math.max(remark.line() - other.lastLine(), other.remark.line() - lastLine()));
    }

    /** A model miscounts lines more easily than it misquotes them. */
    private boolean quotesTheSameAs(Claim other) {
        return !code.isEmpty() && code.equals(other.code);
    }

    private boolean saysTheSameAs(Claim other) {
        return remark.title().equals(other.remark.title()) && remark.body().equals(other.remark.body());
    }

    private long lastLine() {
        return remark.line()
                + remark.evidence().strip().chars().filter(c -> c == '\n').count();
    }
}
