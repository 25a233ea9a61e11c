package dev.gittensory.review.input;

import dev.gittensory.review.Fence;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a text, as far as its share goes, quoted line by line.
 *
 * @param lines for a fence; the last one says that something is missing, if it is
 * @param left what is missing: characters of a text, entries of a list
 */
record Excerpt(List<String> lines, int left) {

    /** Kept free for the line that says what is missing. */
    private static final int NOTE_TOKENS = 24;

    Excerpt {
        lines = List.copyOf(lines);
    }

    /** The lines of a text; the one that does not fit is cut. */
    static Excerpt ofText(List<String> text, int tokens) {
        List<String> shown = new ArrayList<>();
        int room = tokens - NOTE_TOKENS;
        long left = text.stream().mapToLong(String::length).sum();
        for (String line : text) {
            String quoted = Fence.quoted(line);
            String fitting = beginning(quoted, room - 1);
            if (fitting.length() > Fence.quoted("").length() || line.isEmpty() && !fitting.isEmpty()) {
                shown.add(fitting);
                left -= fitting.length() - Fence.quoted("").length();
            }
            if (fitting.length() < quoted.length()) {
                break;
            }
            room -= TokenEstimate.ofLine(quoted);
        }
        return withNote(shown, left, " characters are left out");
    }

    /** As many whole entries as fit. */
    static Excerpt ofList(List<String> entries, int tokens) {
        List<String> shown = new ArrayList<>();
        int room = tokens - NOTE_TOKENS;
        for (String entry : entries) {
            String quoted = Fence.quoted(entry);
            room -= TokenEstimate.ofLine(quoted);
            if (room < 0) {
                break;
            }
            shown.add(quoted);
        }
        return withNote(shown, entries.size() - shown.size(), " more files are left out");
    }

    private static Excerpt withNote(List<String> shown, long left, String missing) {
        if (left > 0) {
            shown.add("@ cut: " + left + missing);
        }
        return new Excerpt(shown, (int) Math.min(left, Integer.MAX_VALUE));
    }

    /** As much of the line as fits; never half a character. */
    private static String beginning(String line, int tokens) {
        if (TokenEstimate.of(line) <= tokens) {
            return line;
        }
        int fits = 0;
        int tooLong = line.length();
        while (fits + 1 < tooLong) {
            int middle = (fits + tooLong) >>> 1;
            if (TokenEstimate.of(line.substring(0, middle)) <= tokens) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        boolean half = fits > 0 && Character.isHighSurrogate(line.charAt(fits - 1));
        return line.substring(0, half ? fits - 1 : fits);
    }
}
