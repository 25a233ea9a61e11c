package dev.gittensory.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.redact.text.Characters;
import dev.gittensory.redact.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    private static final Pattern FIELD = Pattern.compile("[\\pL +-]*:");

    /** How far into a line its marker is looked for. */
    private static final int LATEST_MARKER = 100;

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
        headless = IntStream.range(0, entries.size())
                .filter(row -> isKey(entries.get(row)) && entries.get(row).id().equals("private_key"))
                .findFirst()
                .orElse(-1);
    }

    /** Whether the line is one of a key and nothing else, so that nothing has to be searched in it. */
    boolean takes(int from, int lineEnd) {
        Match.Part body = body(from, lineEnd);
        Match.Part end = marker(END_HINT, END, from, lineEnd);
        boolean taken = false;
        if (end != null) {
            endAt(end);
        } else if (body != null) {
            taken = goesOn(body, from);
        } else {
            passBy(from, lineEnd);
        }
        lineBefore = from;
        return taken;
    }

    /** Goes on from this last match of a line, if it is the first part of a key that may go on in the next line. */
    void follow(Match match, int from, int lineEnd) {
        boolean ended = text.substring(match.start(), match.end()).contains(END_HINT);
        if (isKey(match.entry()) && !ended && trimmed(lineEnd) <= match.end()) {
            open(match, from);
            Match.Part body = body(from, lineEnd);
            width = body == null ? 0 : length(body);
        }
    }

    /** All keys, when the text has ended. */
    List<Match> finish() {
        close();
        return finished;
    }

    private void endAt(Match.Part marker) {
        if (open != null) {
            parts.add(marker);
            close();
        } else if (headless >= 0 && !run.isEmpty()) {
            run.add(marker);
            finished.add(new Match(entries.get(headless), headless, run));
        }
        run.clear();
    }

    private boolean goesOn(Match.Part body, int from) {
        if (open != null && !fits(body, from)) {
            close();
        }
        if (open == null) {
            if (run.isEmpty() && length(body) < SHORTEST_FULL_LINE) {
                return false;
            }
            if (!run.isEmpty() || !followsHeader(from)) {
                run.add(body);
                return false;
            }
        }
        shortened = length(body) < width;
        width = Math.max(width, length(body));
        parts.add(body);
        return true;
    }

    /** All lines but the last have one width, in each of the two versions that a diff shows. */
    private boolean fits(Match.Part body, int from) {
        if (side(from) != side) {
            side = side(from);
            shortened = false;
        }
        return width == 0 ? length(body) >= SHORTEST_FIRST_LINE : !shortened || text.charAt(body.start()) == '=';
    }

    private void passBy(int from, int lineEnd) {
        if (open != null && (!isPadding(from, lineEnd) || ++padding > MOST_PADDING)) {
            close();
        }
        run.clear();
    }

    /** A header in a literal of its own tells nothing by itself, but the next line is a key. */
    private boolean followsHeader(int from) {
        int before = Math.max(0, from - 1);
        Match.Part header = headless < 0 ? null : marker(BEGIN_HINT, BEGIN, lineBefore, before);
        if (header == null || trimmed(before) > header.end()) {
            return false;
        }
        open(new Match(entries.get(headless), headless, List.of(header)), from);
        return true;
    }

    private void open(Match match, int from) {
        close();
        open = match;
        parts = new ArrayList<>(match.parts());
        width = 0;
        padding = 0;
        shortened = false;
        side = side(from);
        run.clear();
    }

    private void close() {
        if (open != null) {
            finished.add(new Match(open.entry(), open.row(), parts));
            open = null;
        }
    }

    private Match.@Nullable Part marker(String hint, Pattern pattern, int from, int lineEnd) {
        int at = text.substring(from, Math.min(lineEnd, from + LATEST_MARKER)).indexOf(hint);
        if (at == -1) {
            return null;
        }
        int start = from + at;
        Matcher matcher = pattern.matcher(text.substring(start, lineEnd));
        return matcher.lookingAt() ? new Match.Part(start, start + matcher.end()) : null;
    }

    /** The base64 of a line that holds nothing else but what diffs, comments and literals put around it. */
    private Match.@Nullable Part body(int from, int lineEnd) {
        int end = trimmed(lineEnd);
        int start = side(from) == ' ' ? from : from + 1;
        while (start < end && Characters.isOneOf(text.charAt(start), " \t\"'`#*>|")) {
            start++;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Characters.isLetterOrDigit(c) && !Characters.isOneOf(c, "+/=")) {
                return null;
            }
        }
        return start < end ? new Match.Part(start, end) : null;
    }

    /** Where the line ends without what literals put there. */
    private int trimmed(int lineEnd) {
        int end = lineEnd;
        while (end > 0 && endsLiteral(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean endsLiteral(int at) {
        char c = text.charAt(at);
        char before = Words.at(text, at - 1);
        boolean escape = Characters.isOneOf(c, "nr") && before == '\\';
        boolean joint = c == '+' && Characters.isOneOf(before, " \"'");
        return escape || joint || Characters.isOneOf(c, " \t\r\"'`,;)\\");
    }

    private boolean isPadding(int from, int lineEnd) {
        return trimmed(lineEnd) <= from + 1
                || FIELD.matcher(text.substring(from, lineEnd)).lookingAt();
    }

    /** The sign of a diff, or a blank. */
    private char side(int from) {
        char sign = Words.at(text, from);
        return sign == '+' || sign == '-' ? sign : ' ';
    }

    private static int length(Match.Part part) {
        return part.end() - part.start();
    }

    private static boolean isKey(Entry entry) {
        return entry instanceof CredentialFamily family
                && (family.evidence() == Evidence.KEY_HEADER || family.evidence() == Evidence.KEY_BODY);
    }
}
