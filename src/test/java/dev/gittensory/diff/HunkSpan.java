package dev.gittensory.diff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a hunk of a well-formed diff lies, found a second time by simpler means than the parser's.
 *
 * @param start offset of the hunk header
 * @param lastLine offset of the last line that the counts announce
 */
record HunkSpan(int start, int lastLine, int oldStart, int oldCount, int newStart, int newCount) {

    static List<HunkSpan> of(byte[] diff) {
        // one character per byte, so that offsets are those of the bytes
        String text = new String(diff, StandardCharsets.ISO_8859_1);
        List<HunkSpan> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!text.startsWith("@@ -", at)) {
                at = next(text, at);
                continue;
            }
            String[] words = text.substring(at, next(text, at)).split(" ", 4);
            int oldLeft = count(words[1]);
            int newLeft = count(words[2]);
            int line = next(text, at);
            int last = line;
            while (oldLeft > 0 || newLeft > 0) {
                char marker = text.charAt(line);
                oldLeft -= marker == '+' || marker == '\\' ? 0 : 1;
                newLeft -= marker == '-' || marker == '\\' ? 0 : 1;
                last = line;
                line = next(text, line);
            }
            spans.add(new HunkSpan(at, last, start(words[1]), count(words[1]), start(words[2]), count(words[2])));
            at = line;
        }
        return spans;
    }

    private static int start(String range) {
        int comma = range.indexOf(',');
        return Integer.parseInt(range.substring(1, comma < 0 ? range.length() : comma));
    }

    private static int count(String range) {
        int comma = range.indexOf(',');
        return comma < 0 ? 1 : Integer.parseInt(range.substring(comma + 1));
    }

    private static int next(String text, int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end + 1;
    }
}
