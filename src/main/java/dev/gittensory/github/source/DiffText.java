package dev.gittensory.github.source;

import dev.gittensory.diff.DiffResult.Parsed;
import dev.gittensory.diff.UnifiedDiffParser;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.FileChange.Kind;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.Hunk;
import dev.gittensory.domain.RefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A diff as git writes it, put together from the files that GitHub lists. Every file is read back by itself: if that does not
 * give what GitHub counted, or anything besides, it is written as a file without readable lines. So no patch can pass for
 * the header of another file, and nothing is lost without a mark.
 *
 * @param bytes parse to {@code changes}
 */
record DiffText(byte[] bytes, ChangeSet changes) {

    /** As for posted diffs. */
    private static final int LARGEST = 25 * 1024 * 1024;

    private static final String NONE = "/dev/null";

    /** Those of the letters after a backslash, from BEL to CR. */
    private static final String ESCAPES = "abtnvfr";

    /**
     * The diff of these files.
     *
     * @throws RefusedException if it is larger than a diff may be
     */
    static DiffText of(List<FileRow> rows) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<FileChange> changes = new ArrayList<>();
        for (FileRow row : rows) {
            byte[] section = section(row, row.patch());
            FileChange change = readBack(row, section).orElse(null);
            if (change == null) {
                section = section(row, null);
                change = new FileChange(row.name().path(), row.name().previous(), row.kind(), true, List.of());
            }
            if (text.size() + (long) section.length > LARGEST) {
                throw new RefusedException(GitHubReason.GITHUB_TRUNCATED);
            }
            text.writeBytes(section);
            changes.add(change);
        }
        return new DiffText(text.toByteArray(), new ChangeSet(changes));
    }

    private static Optional<FileChange> readBack(FileRow row, byte[] section) {
        return UnifiedDiffParser.parse(section) instanceof Parsed parsed
                ? Optional.of(parsed.changes().files())
                        .filter(files -> files.size() == 1)
                        .map(files -> files.get(0))
                        .filter(file -> isSame(row, file))
                : Optional.empty();
    }

    private static boolean isSame(FileRow row, FileChange file) {
        return file.equals(new FileChange(
                        row.name().path(), row.name().previous(), row.kind(), !row.isKnown(), file.hunks()))
                && file.added() == row.lines().added()
                && file.removed() == row.lines().removed()
                && linesOf(file) == linesOf(row.patch());
    }

    private static long linesOf(FileChange file) {
        return file.hunks().stream()
                .map(Hunk::body)
                .mapToLong(body -> 1 + feeds(body))
                .sum();
    }

    private static long linesOf(@Nullable String patch) {
        return patch == null || patch.isEmpty() ? 0 : feeds(closed(patch));
    }

    private static long feeds(String text) {
        return text.chars().filter(character -> character == '\n').count();
    }

    private static byte[] section(FileRow row, @Nullable String patch) {
        String before = quoted("a/" + row.name().before());
        String after = quoted("b/" + row.name().path());
        String from = row.kind() == Kind.ADDED ? NONE : before;
        String to = row.kind() == Kind.DELETED ? NONE : after;
        StringBuilder text = new StringBuilder("diff --git " + before + ' ' + after + '\n').append(header(row));
        if (patch == null) {
            text.append("Binary files " + from + " and " + to + " differ\n");
        } else if (!patch.isEmpty()) {
            text.append("--- " + from + "\n+++ " + to + '\n').append(closed(patch));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** GitHub lists no modes; these are the ordinary ones. */
    private static String header(FileRow row) {
        String names = quoted(row.name().before()) + '\n';
        return switch (row.kind()) {
            case ADDED -> "new file mode 100644\n";
            case DELETED -> "deleted file mode 100644\n";
            case RENAMED ->
                "rename from " + names + "rename to " + quoted(row.name().path()) + '\n';
            case COPIED -> "copy from " + names + "copy to " + quoted(row.name().path()) + '\n';
            case MODIFIED -> "".equals(row.patch()) ? "old mode 100644\nnew mode 100755\n" : "";
        };
    }

    private static String closed(String patch) {
        return patch.endsWith("\n") ? patch : patch + '\n';
    }

    /** A name as git writes it: in quotes if it has characters that could be mistaken. */
    private static String quoted(String name) {
        StringBuilder quoted = new StringBuilder("\"");
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            int value = octet & 0xff;
            if (value == '"' || value == '\\') {
                quoted.append('\\').append((char) value);
            } else if (value >= 7 && value <= 13) {
                quoted.append('\\').append(ESCAPES.charAt(value - 7));
            } else if (value < ' ' || value > '~') {
                quoted.append('\\').append(Character.forDigit(value >> 6, 8));
                quoted.append(Character.forDigit(value >> 3 & 7, 8)).append(Character.forDigit(value & 7, 8));
            } else {
                quoted.append((char) value);
            }
        }
        return quoted.length() == 1 + name.length() ? name : quoted.append('"').toString();
    }
}
