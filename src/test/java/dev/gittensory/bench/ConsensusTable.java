package dev.gittensory.bench;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Remark;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.Slot;
import dev.gittensory.review.consensus.Agreed;
import dev.gittensory.review.consensus.Consensus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that two reviewers can say, and what consensus makes of it. */
public final class ConsensusTable {

    /** What a reviewer has found. */
    enum Found {
        NOTHING("nothing"),
        MAJOR("a major thing"),
        BLOCKER("a blocker");

        private final String text;

        Found(String text) {
            this.text = text;
        }
    }

    /** What a reviewer says; null in its place means that it is missing. */
    record Voice(boolean blocks, Found found) {

        String text() {
            return (blocks ? "would block" : "would not block") + ", " + found.text;
        }

        /** The other stance that does not block has to come to the same. */
        Opinion opinion(Stance lenient, double confidence, String path) {
            List<Remark> remarks = found == Found.NOTHING
                    ? List.of()
                    : List.of(new Remark(
                            path,
                            1,
                            Side.NEW,
                            Severity.valueOf(found.name()),
                            Category.CORRECTNESS,
                            "The total overflows",
                            "",
                            "",
                            confidence,
                            null));
            return new Opinion(blocks ? Stance.BLOCK : lenient, confidence + 0.05, "", remarks);
        }
    }

    /** A row of the table. */
    record Row(String a, String b, String same, Agreed agreed) {

        List<String> cells() {
            String findings =
                    agreed.findings().stream().map(ConsensusTable::inShort).collect(Collectors.joining(", "));
            return List.of(
                    a,
                    b,
                    same,
                    "**" + agreed.agreement().name().toLowerCase(Locale.ROOT) + "**",
                    findings.isEmpty() ? "–" : findings,
                    agreed.disagreements().isEmpty() ? "–" : "said");
        }
    }

    private static final double CONFIDENCE_A = 0.9;
    private static final double CONFIDENCE_B = 0.6;

    private ConsensusTable() {}

    /** All that one reviewer can say. */
    static List<Voice> voices() {
        List<Voice> voices = new ArrayList<>();
        for (boolean blocks : List.of(false, true)) {
            for (Found found : Found.values()) {
                voices.add(new Voice(blocks, found));
            }
        }
        return voices;
    }

    /** Both answer, each of the two says everything. */
    static List<Row> both() {
        List<Row> rows = new ArrayList<>();
        for (Voice a : voices()) {
            for (Voice b : voices()) {
                if (a.found() == Found.NOTHING || b.found() == Found.NOTHING) {
                    rows.add(row(a, b, null));
                } else {
                    rows.add(row(a, b, true));
                    rows.add(row(a, b, false));
                }
            }
        }
        return rows;
    }

    /** One answers, or nobody does. */
    static List<Row> missing() {
        List<Row> rows = new ArrayList<>();
        for (Voice voice : voices()) {
            rows.add(new Row(
                    voice.text(),
                    "missing",
                    "–",
                    Consensus.ofOne(Slot.A, voice.opinion(Stance.APPROVE, CONFIDENCE_A, "a"), List.of())));
        }
        rows.add(new Row("missing", "missing", "–", Consensus.ofNobody()));
        return rows;
    }

    private static Row row(Voice a, Voice b, @Nullable Boolean same) {
        String pathOfB = Boolean.TRUE.equals(same) ? "a" : "b";
        Agreed agreed = agreed(a, b, pathOfB, Stance.APPROVE, Stance.APPROVE);
        for (Stance of : List.of(Stance.APPROVE, Stance.COMMENT)) {
            if (!agreed.equals(agreed(a, b, pathOfB, of, Stance.COMMENT))
                    || !agreed.equals(agreed(a, b, pathOfB, Stance.COMMENT, of))) {
                throw new IllegalStateException("to approve and to comment need rows of their own");
            }
        }
        return new Row(a.text(), b.text(), same == null ? "–" : same ? "yes" : "no", agreed);
    }

    private static Agreed agreed(Voice a, Voice b, String pathOfB, Stance lenientA, Stance lenientB) {
        return Consensus.of(
                a.opinion(lenientA, CONFIDENCE_A, "a"), b.opinion(lenientB, CONFIDENCE_B, pathOfB), List.of());
    }

    private static String inShort(ReviewerFinding found) {
        return "`%s` %s %s"
                .formatted(
                        found.finding().source(),
                        found.finding().severity().name().toLowerCase(Locale.ROOT),
                        found.confidence());
    }
}
