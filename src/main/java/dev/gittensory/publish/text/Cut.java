package dev.gittensory.publish.text;

import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/**
 * The last line of defence against texts that a host refuses for their length: renderers have limits of their own, and this
 * holds whatever they were given. Whole lines stay or go, so that neither a character nor a piece of Markdown is cut in two.
 */
final class Cut {

    static final String NOTICE = "\n**Cut here, because more does not fit;** " + Effect.SEE_THE_API + ".\n\n";

    private Cut() {}

    /**
     * At most so many characters, as GitHub counts comments: code points, of which there are never more than {@code char}s.
     *
     * @param end stays in any case; what the text ends with
     */
    static String characters(String text, String end, int limit) {
        return cut(text, end, limit, String::length);
    }

    /** At most so many bytes: GitHub says characters of a check run, and counts the bytes of its UTF-8. */
    static String bytes(String text, int limit) {
        return cut(text, "", limit, part -> part.getBytes(StandardCharsets.UTF_8).length);
    }

    private static String cut(String text, String end, int limit, ToIntFunction<String> size) {
        if (size.applyAsInt(text) <= limit) {
            return text;
        }
        int last = text.length() - end.length();
        int room = limit - size.applyAsInt(NOTICE) - size.applyAsInt(end);
        int kept = 0;
        while (kept < last) {
            int next = text.indexOf('\n', kept) + 1;
            room -= size.applyAsInt(text.substring(kept, next > 0 ? next : last));
            if (room < 0 || next == 0 || next > last) {
                break;
            }
            kept = next;
        }
        return text.substring(0, kept) + NOTICE + end;
    }
}
