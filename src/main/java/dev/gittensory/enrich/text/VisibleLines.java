package dev.gittensory.enrich.text;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import java.util.ArrayList;
import java.util.List;

/** The new version of a file as far as its change shows it, for rules that need the lines around a line. */
public final class VisibleLines {

    /** No line of infrastructure that people write is longer; the rest of a longer one is not read. */
    public static final int WINDOW = 500;

    /**
     * A line of the new version.
     *
     * @param number 1-based
     * @param added false if it was there before
     * @param text its beginning
     */
    public record Line(int number, boolean added, String text) {

        /** The number of blanks in front; a tab counts as one. */
        public int indentation() {
            return text.length() - text.stripLeading().length();
        }
    }

    private VisibleLines() {}

    /** The lines of each hunk, in order. */
    public static List<List<Line>> of(FileChange file) {
        return of(file, WINDOW);
    }

    /** The lines of each hunk, in order, each up to this many characters. */
    public static List<List<Line>> of(FileChange file, int window) {
        return file.hunks().stream().map(hunk -> of(hunk, window)).toList();
    }

    private static List<Line> of(Hunk hunk, int window) {
        List<Line> lines = new ArrayList<>();
        for (Hunk.Line line : hunk.lines()) {
            Scan.stopIfInterrupted();
            if (line.kind() != Hunk.Line.Kind.REMOVED) {
                String text = line.text();
                lines.add(new Line(line.newLine(), line.isAdded(), text.substring(0, Math.min(text.length(), window))));
            }
        }
        return lines;
    }
}
