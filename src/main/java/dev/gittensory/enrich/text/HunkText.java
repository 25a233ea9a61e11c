package dev.gittensory.enrich.text;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a hunk leaves in the new file, as one text that knows for every character whether it is code, and for every line
 * whether the change brings it. For rules that need more than a line: what a block holds, which comment stands in it.
 */
public final class HunkText {

    private final Language language;
    private final List<Hunk.Line> lines;
    private final boolean[] fresh;
    private final int[] starts;
    private final String text;
    private final byte[] kinds;
    private final String code;

    private HunkText(Language language, List<Hunk.Line> lines, Set<String> removed) {
        this.language = language;
        this.lines = lines;
        fresh = new boolean[lines.size()];
        starts = new int[lines.size() + 1];
        StringBuilder joined = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            Hunk.Line source = lines.get(line);
            fresh[line] = source.isAdded() && !removed.contains(source.text().strip());
            joined.append(source.text()).append('\n');
            starts[line + 1] = joined.length();
        }
        text = joined.toString();
        kinds = kinds();
        code = only(Lexer.CODE);
    }

    /**
     * Hands over the hunks of a file, one after the other; none if it is in no programming language, or if others than
     * the authors of the change maintain it.
     */
    public static void each(FileChange file, Consumer<HunkText> action) {
        Language language = Language.of(file.path());
        if (language == Language.NONE
                || file.added() == 0
                || FileKind.of(file.path()).isForeign()) {
            return;
        }
        Set<String> removed = removed(file);
        for (Hunk hunk : file.hunks()) {
            if (hunk.added() > 0) {
                action.accept(new HunkText(language, newLines(hunk), removed));
            }
        }
    }

    private static Set<String> removed(FileChange file) {
        Set<String> removed = new HashSet<>();
        for (Hunk hunk : file.hunks()) {
            for (Hunk.Line line : hunk.lines()) {
                Scan.stopIfInterrupted();
                if (line.kind() == Hunk.Line.Kind.REMOVED) {
                    removed.add(line.text().strip());
                }
            }
        }
        return removed;
    }

    private static List<Hunk.Line> newLines(Hunk hunk) {
        List<Hunk.Line> lines = new ArrayList<>();
        for (Hunk.Line line : hunk.lines()) {
            Scan.stopIfInterrupted();
            if (line.kind() != Hunk.Line.Kind.REMOVED) {
                lines.add(line);
            }
        }
        return lines;
    }

    private byte[] kinds() {
        Lexer lexer = new Lexer(language);
        HunkOpening.of(language, lines).ifPresent(lexer::beginInside);
        byte[] all = new byte[text.length()];
        for (int line = 0; line < lines.size(); line++) {
            Scan.stopIfInterrupted();
            byte[] some = lexer.next(lines.get(line).text());
            System.arraycopy(some, 0, all, starts[line], some.length);
        }
        return all;
    }

    /** The text with a blank for every character that is of another kind; line feeds stay. */
    public String only(byte kind) {
        char[] characters = text.toCharArray();
        for (int at = 0; at < characters.length; at++) {
            if (kinds[at] != kind && characters[at] != '\n') {
                characters[at] = ' ';
            }
        }
        return new String(characters);
    }

    public Language language() {
        return language;
    }

    /** The lines, each closed by a line feed. */
    public String text() {
        return text;
    }

    /** The same with blanks for what is in comments and between quotes. */
    public String code() {
        return code;
    }

    public byte kindAt(int offset) {
        return kinds[offset];
    }

    /** Whether a comment stands in this range; takes time linear in its length. */
    public boolean hasComment(int from, int to) {
        for (int at = from; at < to; at++) {
            if (kinds[at] == Lexer.COMMENT) {
                return true;
            }
        }
        return false;
    }

    public int lineCount() {
        return lines.size();
    }

    /** The index of the line that holds this offset. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The offset of the first character of a line. */
    public int start(int line) {
        return starts[line];
    }

    /** The offset of the line feed that closes a line. */
    public int end(int line) {
        return starts[line + 1] - 1;
    }

    /** Whether the change brings this line; not if it takes the same line away elsewhere in the file. */
    public boolean isNew(int line) {
        return fresh[line];
    }

    /** The number of a line in the new file. */
    public int number(int line) {
        return lines.get(line).newLine();
    }
}
