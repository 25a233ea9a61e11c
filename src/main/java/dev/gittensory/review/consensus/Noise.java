package dev.gittensory.review.consensus;

import com.google.re2j.Pattern;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.review.Remark;
import java.util.List;

/**
 * Remarks that help nobody. The rules about words were chosen by counting; {@code docs/quality.md} has the counts, and the
 * rules that did not earn their place. They err, so what is major, and what could be a hole, is never dropped for its
 * wording.
 *
 * @param known what is known without a model; saying it again is noise
 */
record Noise(List<Finding> known) {

    /** A trifle that its finder is not sure of. */
    private static final double TRIFLE = 0.5;

    /** A text says at its beginning what it is about. */
    private static final int READ = 2_000;

    /** Hands the looking to the author, and does not say what is wrong. */
    private static final Pattern ASKS_TO_CHECK =
            Pattern.compile("(?i)(?:^|[.:;!?)\\n]\\s{0,3})(?:also,? |please |and ){0,2}"
                    + "(?:confirm|verify|ensure|double-check|make sure|check)\\b");

    private static final Pattern PRAISES =
            Pattern.compile("(?i)^\\W{0,5}(?:good|great|nice|excellent)\\b|\\b(?:is (?:a )?good|is fine"
                    + "|looks (?:good|correct|fine)|good (?:application|change|improvement|update|use))\\b");

    /** What a reviewer would block on is never noise. */
    boolean drops(Matter matter) {
        return !matter.blocking() && matter.claims().stream().allMatch(this::isNoise);
    }

    private boolean isNoise(Claim claim) {
        Remark remark = claim.remark();
        return remark.severity() == Severity.NIT && claim.confidence() < TRIFLE
                || known.stream().anyMatch(finding -> says(finding, remark))
                || remark.suggestion() == null && saysNothing(remark);
    }

    private static boolean says(Finding finding, Remark remark) {
        return finding.line() != null
                && finding.path().equals(remark.path())
                && finding.side() == remark.side()
                && finding.category() == remark.category()
                && Math.abs((long) finding.line() - remark.line()) <= Claim.LINES_APART;
    }

    private static boolean saysNothing(Remark remark) {
        boolean mattersLittle = remark.severity() == Severity.MINOR || remark.severity() == Severity.NIT;
        return mattersLittle
                && remark.category() != Category.SECURITY
                && (saysNothing(remark.title()) || saysNothing(remark.body()));
    }

    private static boolean saysNothing(String text) {
        String beginning = beginning(text);
        return ASKS_TO_CHECK.matcher(beginning).find()
                || PRAISES.matcher(beginning).find();
    }

    private static String beginning(String text) {
        return text.length() > READ ? text.substring(0, READ) : text;
    }
}
