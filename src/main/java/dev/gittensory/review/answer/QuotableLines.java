package dev.gittensory.review.answer;

import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.Hunk.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Some lines of a file in the order of the diff, as one text with normalised white space. */
final class QuotableLines {

    /** Between lines. */
    static final String END = "\n";

    /** Between lines that do not follow each other; in no evidence, because it is white space. */
    private static final String GAP = "\f\n";

    private final Function<Line, Side> sides;
    private final List<Line> lines = new ArrayList<>();
    private final String text;
    private final int[] starts;

    QuotableLines(List<Line> all, Predicate<Line> quotable, Function<Line, Side> sides) {
        this.sides = sides;
        StringBuilder joined = new StringBuilder();
        List<Integer> begins = new ArrayList<>();
        Line before = null;
        for (Line line : all) {
            joined.append(before == null || follows(line, before) ? "" : GAP);
            before = line;
            String normalised = Whitespace.normalised(line.text());
            if (quotable.test(line) && !normalised.isEmpty()) {
                begins.add(joined.length());
                lines.add(line);
                joined.append(normalised).append(END);
            }
        }
        text = joined.toString();
        starts = begins.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The occurrence that is nearest to the line, or null. */
    QuotableFile.@Nullable Place find(String wanted, int line) {
        Nearest nearest = new Nearest(line);
        Occurrences.of(wanted, text, at -> nearest.offer(lineAt(at), lineAt(at + wanted.length() - 1)));
        return nearest.place;
    }

    private Line lineAt(int position) {
        int found = Arrays.binarySearch(starts, position);
        return lines.get(found >= 0 ? found : -found - 2);
    }

    private int number(Line line) {
        return sides.apply(line) == Side.OLD ? line.oldLine() : line.newLine();
    }

    /** Whether nothing of the file is between them. */
    private static boolean follows(Line line, Line before) {
        int oldLines = before.kind() == Line.Kind.ADDED ? 0 : 1;
        int newLines = before.kind() == Line.Kind.REMOVED ? 0 : 1;
        return line.oldLine() == before.oldLine() + oldLines && line.newLine() == before.newLine() + newLines;
    }

    private final class Nearest {
        private final int line;
        private int distance = Integer.MAX_VALUE;
        private QuotableFile.@Nullable Place place;

        Nearest(int line) {
            this.line = line;
        }

        /** What is quoted goes from one line to the other. */
        void offer(Line first, Line last) {
            Side side = sides.apply(first);
            int from = number(first);
            int to = sides.apply(last) == side ? number(last) : from;
            int here = Math.max(from, Math.min(to, line));
            int off = Math.abs(here - line);
            if (off < distance) {
                distance = off;
                place = new QuotableFile.Place(here, side);
            }
        }
    }
}
