package dev.gittensory.review.answer;

import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.Hunk.Line;
import dev.gittensory.review.RedactedFile;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file in the three orders in which its lines can be quoted: as it is now, as it was, and as the diff has both. */
final class QuotableFile {

    /** Without blanks; anything shorter occurs everywhere, as does what is only punctuation. */
    private static final int FEWEST_CHARACTERS = 3;

    private final QuotableLines now;
    private final QuotableLines before;
    private final QuotableLines both;

    private QuotableFile(List<Line> lines) {
        now = new QuotableLines(lines, line -> line.kind() != Line.Kind.REMOVED, line -> Side.NEW);
        before = new QuotableLines(lines, line -> line.kind() != Line.Kind.ADDED, line -> Side.OLD);
        both = new QuotableLines(lines, line -> true, line -> line.kind() == Line.Kind.REMOVED ? Side.OLD : Side.NEW);
    }

    /** Where something stands. */
    record Place(int line, Side side) {}

    static QuotableFile of(RedactedFile file) {
        return new QuotableFile(file.lines());
    }

    /** Where the evidence is, as near as possible to where it is said to be; null if it is nowhere. */
    @Nullable
    Place find(String evidence, int line, Side side) {
        Place exact = findText(joined(evidence, text -> text), line, side);
        return exact != null ? exact : findText(joined(evidence, QuotableFile::unmarked), line, side);
    }

    private @Nullable Place findText(String wanted, int line, Side side) {
        if (!isSubstantial(wanted)) {
            return null;
        }
        for (QuotableLines order : side == Side.NEW ? List.of(now, before, both) : List.of(before, now, both)) {
            Place place = order.find(wanted, line);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private static String joined(String evidence, UnaryOperator<String> reading) {
        return evidence.lines()
                .map(Whitespace::normalised)
                .map(reading)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(QuotableLines.END));
    }

    /** Without what the product or a diff has put before the line, which reviewers are told to leave out. */
    private static String unmarked(String line) {
        int marked = !line.isEmpty() && (line.charAt(0) == '+' || line.charAt(0) == '-') ? 1 : 0;
        int at = line.startsWith(" ", marked) ? marked + 1 : marked;
        int digits = at;
        while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > at && line.startsWith("|", digits);
        return line.substring(numbered ? digits + 1 : marked).strip();
    }

    private static boolean isSubstantial(String wanted) {
        return wanted.codePoints().filter(c -> !Whitespace.isBlank(c)).count() >= FEWEST_CHARACTERS
                && wanted.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
