package dev.gittensory.diff;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.FileChange.Kind;
import dev.gittensory.domain.Hunk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file of a git diff: the {@code diff --git} line, the extended header, and hunks or a binary part. */
final class GitSection {

    static final String START = "diff --git ";

    private static final List<String> EXTENDED = List.of(
            "index ",
            "--- ",
            "new file mode ",
            "deleted file mode ",
            "old mode ",
            "new mode ",
            "similarity index ",
            "dissimilarity index ",
            "rename from ",
            "rename to ",
            "copy from ",
            "copy to ",
            "Binary files ",
            "GIT binary patch");

    /** How the identifier of the empty blob begins, for SHA-1 and for SHA-256. */
    private static final List<String> EMPTY_BLOBS =
            List.of("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391", "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7");

    private final LineCursor lines;
    private final int headerLine;
    private final GitPath.@Nullable Pair gitNames;
    private Kind kind = Kind.MODIFIED;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String newBlob;
    private boolean newMode;
    private boolean binary;
    private List<Hunk> hunks = List.of();
    private GitPath.@Nullable Pair names;

    private GitSection(LineCursor lines) {
        this.lines = lines;
        headerLine = lines.number();
        gitNames = GitPath.ofGitLine(lines.text(START.length()));
    }

    /** True if a file begins here. Like git, asks for a second line, because prose may quote the first. */
    static boolean beginsAt(LineCursor lines) {
        return lines.startsWith(START) && EXTENDED.stream().anyMatch(prefix -> lines.startsWith(prefix, 1));
    }

    /** Reads the file at the current line and leaves the cursor at the first line after it. */
    static FileChange read(LineCursor lines) throws Rejection {
        GitSection section = new GitSection(lines);
        lines.advance();
        section.readHeader();
        section.readContent();
        section.rejectIfCut();
        return section.toChange();
    }

    private void readHeader() {
        for (boolean header = true; header; ) {
            header = readModes() || readNames() || readIndex();
            if (header) {
                lines.advance();
            }
        }
    }

    private boolean readModes() {
        if (lines.startsWith("new file mode ")) {
            kind = Kind.ADDED;
        } else if (lines.startsWith("deleted file mode ")) {
            kind = Kind.DELETED;
        } else if (lines.startsWith("new mode ")) {
            newMode = true;
        } else {
            return lines.startsWith("old mode ");
        }
        return true;
    }

    private boolean readNames() {
        if (lines.startsWith("rename from ")) {
            kind = Kind.RENAMED;
            from = GitPath.name(lines.text("rename from ".length()));
        } else if (lines.startsWith("rename to ")) {
            to = GitPath.name(lines.text("rename to ".length()));
        } else if (lines.startsWith("copy from ")) {
            kind = Kind.COPIED;
            from = GitPath.name(lines.text("copy from ".length()));
        } else if (lines.startsWith("copy to ")) {
            to = GitPath.name(lines.text("copy to ".length()));
        } else {
            return false;
        }
        return true;
    }

    private boolean readIndex() {
        if (lines.startsWith("index ")) {
            String blobs = lines.text("index ".length());
            int dots = blobs.indexOf("..");
            newBlob = dots < 0 ? null : blobs.substring(dots + 2);
            return true;
        }
        return lines.startsWith("similarity index ") || lines.startsWith("dissimilarity index ");
    }

    private void readContent() throws Rejection {
        if (lines.startsWith("Binary files ")) {
            binary = true;
            lines.advance();
        } else if (lines.is("GIT binary patch")) {
            binary = true;
            lines.advance();
            BinaryPatch.skip(lines);
        } else if (lines.startsWith("--- ")) {
            String before = GitPath.name(lines.text(4));
            lines.advance();
            if (!lines.startsWith("+++ ")) {
                throw HunkReader.missing(lines, "+++ line");
            }
            names = new GitPath.Pair(before, GitPath.name(lines.text(4)));
            lines.advance();
            if (!lines.startsWith("@@")) {
                throw HunkReader.missing(lines, "hunk");
            }
            hunks = HunkReader.readAll(lines);
        }
    }

    /** A header alone is complete only if it says by itself what changed. */
    private void rejectIfCut() throws Rejection {
        if (binary || !hunks.isEmpty()) {
            return;
        }
        boolean says = switch (kind) {
            case MODIFIED -> newMode;
            case RENAMED, COPIED -> to != null;
            case ADDED -> newBlob == null || isEmptyBlob(newBlob);
            case DELETED -> true; // git diff --irreversible-delete leaves the hunks out
        };
        if (!says) {
            throw Rejection.truncated(headerLine, "The file header at this line is not followed by its change.");
        }
    }

    private static boolean isEmptyBlob(String id) {
        return id.length() >= 4 && EMPTY_BLOBS.stream().anyMatch(empty -> empty.startsWith(id) || id.startsWith(empty));
    }

    private FileChange toChange() throws Rejection {
        FileChange change =
                from != null && to != null ? new FileChange(to, from, kind, binary, hunks) : toChangeWithOneName();
        if (change.path().isEmpty()) {
            throw Rejection.malformed(headerLine, "The file header at this line names no file.");
        }
        return change;
    }

    private FileChange toChangeWithOneName() throws Rejection {
        GitPath.Pair evidence = gitNames != null ? gitNames : names;
        if (evidence == null) {
            throw Rejection.malformed(headerLine, "The names in the file header at this line cannot be told apart.");
        }
        GitPath.Pair written = names != null ? names : evidence;
        boolean gone = written.after().equals(GitPath.NONE);
        if (kind == Kind.MODIFIED && names != null) {
            kind = gone ? Kind.DELETED : written.before().equals(GitPath.NONE) ? Kind.ADDED : kind;
        }
        String path = GitPath.strip(gone ? written.before() : written.after(), evidence);
        return new FileChange(path, null, kind, binary, hunks);
    }
}
