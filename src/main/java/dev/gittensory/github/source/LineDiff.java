package dev.gittensory.github.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What differs between two contents, as a single hunk without context: everything between the lines that they have in common
 * at the beginning and at the end. Not the shortest way to say it, but true, and found in linear time.
 *
 * @param hunk empty if they are the same
 */
record LineDiff(FileRow.Lines lines, String hunk) {

    /** Where git looks for a NUL before it takes a file for text. */
    private static final int LOOKED_AT = 8_000;

    private static final String NO_NEWLINE = "\\ No newline at end of file\n";

    /** Empty if one of them is no text. */
    static Optional<LineDiff> between(byte[] before, byte[] after) {
        return isBinary(before) || isBinary(after) ? Optional.empty() : Optional.of(of(lines(before), lines(after)));
    }

    private static LineDiff of(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int first = 0;
        while (first < shorter && before.get(first).equals(after.get(first))) {
            first++;
        }
        int same = 0;
        while (same < shorter - first
                && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
            same++;
        }
        List<String> removed = before.subList(first, before.size() - same);
        List<String> added = after.subList(first, after.size() - same);
        FileRow.Lines count = new FileRow.Lines(added.size(), removed.size());
        if (added.isEmpty() && removed.isEmpty()) {
            return new LineDiff(count, "");
        }
        StringBuilder hunk = new StringBuilder("@@ -" + range(first, removed) + " +" + range(first, added) + " @@\n");
        removed.forEach(line -> append(hunk, '-', line));
        added.forEach(line -> append(hunk, '+', line));
        return new LineDiff(count, text(hunk.toString()));
    }

    /** Of an empty side, the line before it. */
    private static String range(int first, List<String> lines) {
        return (lines.isEmpty() ? first : first + 1) + "," + lines.size();
    }

    private static void append(StringBuilder hunk, char marker, String line) {
        hunk.append(marker).append(line);
        if (!line.endsWith("\n")) {
            hunk.append('\n').append(NO_NEWLINE);
        }
    }

    private static boolean isBinary(byte[] content) {
        for (int i = 0; i < content.length && i < LOOKED_AT; i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Each with its line feed, and a character per byte, so that no two different lines look the same. */
    private static List<String> lines(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    private static String text(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
