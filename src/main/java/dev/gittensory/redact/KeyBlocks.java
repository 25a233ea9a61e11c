package dev.gittensory.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows private keys over the lines of a text, whatever a diff or a string literal has put around them. A key may lack
 * its begin or its end, because a hunk shows a part of a file.
 */
final class KeyBlocks {

    private static final String KEY = " (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----";
    private static final String BEGIN_HINT = "-----BEGIN";
    private static final String END_HINT = "-----END";
    private static final Pattern BEGIN = Pattern.compile(BEGIN_HINT + KEY);
    private static final Pattern END = Pattern.compile(END_HINT + KEY);
    private static final int LONGEST_MARKER = 100;

    /** A shorter line behind a header is other text. */
    private static final int SHORTEST_FIRST_LINE = 16;

    /** Of a key whose header is not in the text. */
    private static final int SHORTEST_FULL_LINE = 40;

    /** Lines such as {@code Proc-Type} and empty ones, which belong to a key but tell nothing. */
    private static final int MOST_PADDING = 8;

    private final String text;
    private final int headless;
    private final List<? extends Entry> entries;
    private final List<Match> finished = new ArrayList<>();
    private final List<Match.Part> run = new ArrayList<>();

    private @Nullable Match open;
    private List<Match.Part> parts = new ArrayList<>();
    private int width;
    private int padding;
    private boolean shortened;
    private char side;
    private int lineBefore;

    KeyBlocks(String text, List<? extends Entry> entries) {
        this.text = text;
        this.entries = entries;
        int row = -1;
        for (int i = 0; i < entries.size() && row < 0; i++) {
            row = isKey(entries.get(i)) && entries.get(i).id().equals("private_key") ? i : -1;
        }
        headless = row;
    }

    /** Whether the line goes on with a key, so that nothing else has to be searched in it. */
    boolean takes(int from, int lineEnd) {
        boolean taken = isPart(from, lineEnd);
        lineBefore = from;
        return taken;
    }

    private boolean isPart(int from, int lineEnd) {
        Match.Part body = body(from, lineEnd);
        if (open != null) {
            if (goesOn(body, from, lineEnd)) {
                return true;
            }
            if (body == null && isPadding(from, lineEnd) && ++padding <= MOST_PADDING) {
                return false;
            }
            close();
        }
        if (body != null && (!run.isEmpty() || body.end() - body.start() >= SHORTEST_FULL_LINE)) {
            if (run.isEmpty() && followsHeader(from, lineEnd)) {
                return goesOn(body, from, lineEnd);
            }
            run.add(body);
            return false;
        }
        return !run.isEmpty() && endsHeadless(from, lineEnd);
    }

    /** Whether this last match of a line is the first part of a key that may go on in the next line. */
    boolean begins(Match match, int from, int lineEnd) {
        String value = text.substring(match.start(), match.end());
        if (!isKey(match.entry()) || value.contains(END_HINT) || trimmed(match.end(), lineEnd) > match.end()) {
            return false;
        }
        open(match, from, lineEnd);
        width = value.endsWith("-----") || value.startsWith("P") ? 0 : value.length();
        return true;
    }

    /** A header in a literal of its own tells nothing by itself, but the next line is a key. */
    private boolean followsHeader(int from, int lineEnd) {
        int before = Math.max(0, from - 1);
        Match.Part header = headless < 0 ? null : marker(BEGIN_HINT, BEGIN, lineBefore, before);
        if (header == null || trimmed(header.end(), before) > header.end()) {
            return false;
        }
        open(new Match(entries.get(headless), headless, List.of(header)), from, lineEnd);
        return true;
    }

    private void open(Match match, int from, int lineEnd) {
        close();
        open = match;
        parts = new ArrayList<>(match.parts());
        width = 0;
        padding = 0;
        shortened = false;
        side = side(from, lineEnd);
        run.clear();
    }

    /** All keys, when the text has ended. */
    List<Match> finish() {
        close();
        return finished;
    }

    private boolean goesOn(Match.@Nullable Part body, int from, int lineEnd) {
        Match.Part marker = marker(END_HINT, END, from, lineEnd);
        if (marker != null) {
            parts.add(marker);
            close();
            return true;
        }
        if (body == null) {
            return false;
        }
        if (side(from, lineEnd) != side) {
            side = side(from, lineEnd);
            shortened = false;
        }
        int length = body.end() - body.start();
        if (width == 0 ? length < SHORTEST_FIRST_LINE : shortened && text.charAt(body.start()) != '=') {
            return false;
        }
        shortened = length < width;
        width = Math.max(width, length);
        parts.add(body);
        return true;
    }

    private boolean endsHeadless(int from, int lineEnd) {
        Match.Part marker = headless < 0 ? null : marker(END_HINT, END, from, lineEnd);
        if (marker != null) {
            run.add(marker);
            finished.add(new Match(entries.get(headless), headless, run));
        }
        run.clear();
        return marker != null;
    }

    private void close() {
        if (open != null) {
            finished.add(new Match(open.entry(), open.row(), parts));
            open = null;
        }
    }

    private Match.@Nullable Part marker(String hint, Pattern pattern, int from, int lineEnd) {
        int at = text.substring(from, Math.min(lineEnd, from + LONGEST_MARKER)).indexOf(hint);
        if (at < 0) {
            return null;
        }
        Matcher matcher = pattern.matcher(text.substring(from + at, Math.min(lineEnd, from + at + LONGEST_MARKER)));
        return matcher.lookingAt() ? new Match.Part(from + at, from + at + matcher.end()) : null;
    }

    /** The base64 of a line that holds nothing else but what diffs, comments and literals put around it. */
    private Match.@Nullable Part body(int from, int lineEnd) {
        int start = from < lineEnd && "+- ".indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
        while (start < lineEnd && " \t\"'`#*>|".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = trimmed(start, lineEnd);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 128 || !Character.isLetterOrDigit(c) && "+/=".indexOf(c) < 0) {
                return null;
            }
        }
        return start < end ? new Match.Part(start, end) : null;
    }

    /** The end of the line without what literals put there. */
    private int trimmed(int from, int lineEnd) {
        int end = lineEnd;
        while (end > from) {
            char c = text.charAt(end - 1);
            boolean escape = (c == 'n' || c == 'r') && end - 1 > from && text.charAt(end - 2) == '\\';
            boolean joint = c == '+' && end - 1 > from && " \"'".indexOf(text.charAt(end - 2)) >= 0;
            if (escape) {
                end -= 2;
            } else if (joint || " \t\r\"'`,;)\\".indexOf(c) >= 0) {
                end--;
            } else {
                return end;
            }
        }
        return end;
    }

    private boolean isPadding(int from, int lineEnd) {
        int colon = from;
        while (colon < lineEnd && (Character.isLetter(text.charAt(colon)) || " +-".indexOf(text.charAt(colon)) >= 0)) {
            colon++;
        }
        return trimmed(from, lineEnd) <= from + 1 || colon < lineEnd && text.charAt(colon) == ':';
    }

    private char side(int from, int lineEnd) {
        return from < lineEnd && "+-".indexOf(text.charAt(from)) >= 0 ? text.charAt(from) : ' ';
    }

    private static boolean isKey(Entry entry) {
        return entry instanceof CredentialFamily family
                && (family.evidence() == Evidence.KEY_HEADER || family.evidence() == Evidence.KEY_BODY);
    }
}
