package dev.gittensory.review.input;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import dev.gittensory.redact.Placeholders;
import dev.gittensory.review.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file as reviewers see it: redacted first, then made visible, each line with its marker and number before it. Ends where
 * more could not be sent anyway, because a file may have millions of lines.
 *
 * @param lines in order, those that open a hunk among them
 * @param complete false if something of the file is not here
 */
record ShownFile(FileChange change, String shownPath, List<Shown> lines, int tokens, boolean complete) {

    /** Longer lines are data, or written by a program. */
    private static final int LONGEST_LINE = 2000;

    private static final String NEXT_HUNK = "@ next hunk";

    /**
     * One line of the prompt.
     *
     * @param source what it shows
     * @param opens whether a hunk begins here
     */
    record Shown(Hunk.Line source, String text, int tokens, boolean opens) {}

    /** The file, up to so many tokens. */
    static ShownFile of(FileChange change, String shownPath, Placeholders placeholders, long mostTokens) {
        List<Shown> lines = new ArrayList<>();
        long tokens = 0;
        boolean complete = true;
        for (Hunk hunk : change.hunks()) {
            boolean opens = true;
            for (Hunk.Line line : redacted(hunk, placeholders).lines()) {
                Shown shown = shown(line, opens);
                tokens += shown.tokens();
                if (tokens > mostTokens) {
                    return new ShownFile(change, shownPath, lines, (int) (tokens - shown.tokens()), false);
                }
                complete &= line.text().length() <= LONGEST_LINE;
                lines.add(shown);
                opens = false;
            }
        }
        return new ShownFile(change, shownPath, lines, (int) tokens, complete);
    }

    /** The line that opens the file, or goes on with it in another part. */
    String header(boolean goesOn) {
        String what = change.kind().name().toLowerCase(Locale.ROOT);
        if (change.hunks().isEmpty()) {
            what += change.binary() ? ", binary, nothing to read" : ", no line changed";
        }
        return "@ file: " + shownPath + " (" + what + (goesOn ? ", goes on" : "") + ")";
    }

    /** What stands before a hunk that is not the first of its file. */
    static String separator() {
        return NEXT_HUNK;
    }

    private static Hunk redacted(Hunk hunk, Placeholders placeholders) {
        // as a whole, because a key goes over lines; the numbers stay valid
        return new Hunk(
                hunk.oldStart(), hunk.newStart(), hunk.added(), hunk.removed(), placeholders.redact(hunk.body()));
    }

    private static Shown shown(Hunk.Line line, boolean opens) {
        String visible = visible(line.text());
        String prefix = switch (line.kind()) {
            case ADDED -> "+ " + line.newLine();
            case REMOVED -> "- " + line.oldLine();
            case CONTEXT -> "  " + line.newLine();
        };
        String text = prefix + "| " + visible;
        int tokens = TokenEstimate.ofLine(text) + (opens ? TokenEstimate.ofLine(NEXT_HUNK) : 0);
        return new Shown(new Hunk.Line(line.kind(), line.oldLine(), line.newLine(), visible), text, tokens, opens);
    }

    private static String visible(String text) {
        if (text.length() <= LONGEST_LINE) {
            return VisibleText.of(text);
        }
        return VisibleText.of(text.substring(0, LONGEST_LINE)) + " […cut: " + (text.length() - LONGEST_LINE)
                + " characters are left out]";
    }
}
