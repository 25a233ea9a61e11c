package dev.gittensory.diff;

import dev.gittensory.diff.DiffResult.Parsed;
import dev.gittensory.diff.DiffResult.Problem;
import dev.gittensory.diff.DiffResult.Rejected;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.FileChange.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@code git diff}, {@code git show}, {@code git log -p}, {@code git format-patch} and {@code diff -u} print.
 *
 * <p>Text between files, such as commit messages, is passed over by the rules of {@code git apply}. A diff of several
 * commits may name a file more than once; each mention is a {@link FileChange} of its own. Invalid UTF-8 is replaced.
 * The last line feed may be missing, because {@code $(git diff)} in a shell takes it off.
 */
public final class UnifiedDiffParser {

    private static final String BINARY_START = "Binary files ";
    private static final String BINARY_END = " differ";

    /** How a file begins; as the unused last line of the input, each is the stump of a file that was cut off. */
    private static final List<String> STUMPS = List.of("diff -", "--- ", "+++ ");

    private final LineCursor lines;
    private final List<FileChange> files = new ArrayList<>();

    private UnifiedDiffParser(LineCursor lines) {
        this.lines = lines;
    }

    /** Reads the diff. Never throws, whatever the bytes are; time and memory are linear in their number. */
    public static DiffResult parse(byte[] diff) {
        if (startsWith(diff, 0xFF, 0xFE) || startsWith(diff, 0xFE, 0xFF)) {
            return new Rejected(
                    Problem.UTF_16,
                    1,
                    "The diff is encoded as UTF-16, as PowerShell's > writes it."
                            + " Send it as UTF-8; git diff --output=change.diff writes it that way.");
        }
        LineCursor lines = new LineCursor(diff, startsWith(diff, 0xEF, 0xBB, 0xBF) ? 3 : 0);
        if (lines.isBlankToEnd()) {
            return new Rejected(
                    Problem.EMPTY,
                    1,
                    "The diff is empty. Check which two versions were compared; they may be the same.");
        }
        try {
            UnifiedDiffParser parser = new UnifiedDiffParser(lines);
            parser.readAll();
            return parser.files.isEmpty() ? notADiff() : new Parsed(new ChangeSet(parser.files));
        } catch (Rejection rejection) {
            return rejection.result();
        }
    }

    private static Rejected notADiff() {
        return new Rejected(
                Problem.NOT_A_DIFF,
                1,
                "No file header was found, so this is not a unified diff."
                        + " Send what git diff --no-color or diff -u prints, as plain text.");
    }

    private void readAll() throws Rejection {
        while (!lines.atEnd()) {
            if (GitSection.beginsAt(lines)) {
                files.add(GitSection.read(lines));
            } else if (isTraditional()) {
                files.add(readTraditional());
            } else if (isTraditionalBinary()) {
                files.add(readTraditionalBinary());
            } else {
                rejectIfMeant();
                lines.advance();
            }
        }
    }

    /** Like git, asks for three lines, because a commit message may hold any one of them. */
    private boolean isTraditional() {
        return lines.startsWith("--- ")
                && lines.startsWith("+++ ", 1)
                && (lines.startsWith("@@ -", 2) || lines.startsWith("@@@ -", 2));
    }

    private FileChange readTraditional() throws Rejection {
        int headerLine = lines.number();
        String oldText = lines.text(4);
        lines.advance();
        String newText = lines.text(4);
        lines.advance();
        GitPath.Pair names = new GitPath.Pair(GitPath.name(oldText), GitPath.name(newText));
        boolean added = names.before().equals(GitPath.NONE) || EpochStamp.ends(oldText);
        boolean deleted = names.after().equals(GitPath.NONE) || EpochStamp.ends(newText);
        String path = GitPath.strip(shown(names), names);
        if (path.isEmpty()) {
            throw Rejection.malformed(headerLine, "The file header at this line names no file.");
        }
        Kind kind = added ? Kind.ADDED : deleted ? Kind.DELETED : Kind.MODIFIED;
        return new FileChange(path, null, kind, false, HunkReader.readAll(lines));
    }

    private boolean isTraditionalBinary() {
        return lines.startsWith(BINARY_START)
                && lines.length() > BINARY_START.length() + BINARY_END.length()
                && lines.text(0).endsWith(BINARY_END);
    }

    private FileChange readTraditionalBinary() {
        String text = lines.text(0);
        String both = text.substring(BINARY_START.length(), text.length() - BINARY_END.length());
        lines.advance();
        GitPath.Pair names = GitPath.split(both, " and ");
        if (names == null) {
            return new FileChange(both, null, Kind.MODIFIED, true, List.of());
        }
        names = new GitPath.Pair(GitPath.name(names.before()), GitPath.name(names.after()));
        return new FileChange(GitPath.strip(shown(names), names), null, Kind.MODIFIED, true, List.of());
    }

    /** The new name; the old one if the new one is missing or only a variation of it, such as {@code x.c.new}. */
    private static String shown(GitPath.Pair names) {
        boolean old = names.after().equals(GitPath.NONE)
                || (!names.before().isEmpty() && names.after().startsWith(names.before()));
        return old ? names.before() : names.after();
    }

    /** Refuses lines that prose does not contain, because passing over them would lose a part of the change. */
    private void rejectIfMeant() throws Rejection {
        boolean combined = lines.startsWith("diff --cc ") || lines.startsWith("diff --combined ");
        if ((combined && (lines.startsWith("index ", 1) || lines.endsBefore(1))) || lines.startsWith("@@@ -")) {
            throw Rejection.combined(lines.number());
        }
        if (isStump()) {
            throw Rejection.truncated(lines.number(), "The input ends within the header of a file or hunk.");
        }
        if (lines.startsWith("@@ -")) {
            throw Rejection.malformed(
                    lines.number(), "This hunk belongs to no file; the lines --- and +++ are missing.");
        }
    }

    private boolean isStump() {
        boolean last = lines.isLast() && STUMPS.stream().anyMatch(lines::startsWith);
        boolean lastButOne = lines.startsWith("diff -") || (lines.startsWith("--- ") && lines.startsWith("+", 1));
        return last || (lines.isUnterminated() && lines.startsWith("@")) || (lastButOne && lines.endsBefore(2));
    }

    private static boolean startsWith(byte[] diff, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= diff.length || (diff[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
