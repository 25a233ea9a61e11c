package dev.gittensory.enrich.nesting;

import dev.gittensory.enrich.text.HunkText;

/** Measures how far lines are indented, relative to the habit of the hunk that they are in. */
final class Indentation {

    /** How wide a tab counts; what matters is only that it is the same everywhere. */
    private static final int TAB = 4;

    private static final int WIDEST = 8;

    private final int unit;

    private Indentation(int unit) {
        this.unit = unit;
    }

    /** The habit of a hunk: the step by which its lines most often go further in. */
    static Indentation of(HunkText hunk) {
        int[] steps = new int[WIDEST + 1];
        int before = -1;
        for (int line = 0; line < hunk.lineCount(); line++) {
            int columns = columns(hunk, line);
            if (columns >= 0) {
                int step = columns - before;
                if (before >= 0 && step > 1 && step <= WIDEST) {
                    steps[step]++;
                }
                before = columns;
            }
        }
        int unit = TAB;
        for (int step = 0; step <= WIDEST; step++) {
            unit = steps[step] > steps[unit] ? step : unit;
        }
        return new Indentation(unit);
    }

    /** How many steps so many columns are. */
    int levels(int columns) {
        return columns / unit;
    }

    /** How far the code of a line is indented; below zero if it has none. */
    static int columns(HunkText hunk, int line) {
        int columns = 0;
        for (int at = hunk.start(line); at < hunk.end(line); at++) {
            char c = hunk.code().charAt(at);
            if (c != ' ' && c != '\t') {
                return columns;
            }
            columns += c == '\t' ? TAB : 1;
        }
        return -1;
    }
}
