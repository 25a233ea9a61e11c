package dev.gittensory.github.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.FileChange.Kind;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.RefusedException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One file of a pull request as GitHub lists it.
 *
 * @param blob the identifier of its content, of the old one if it was deleted; empty if GitHub does not say
 * @param patch its hunks; empty if no line differs, null if they are not known
 */
record FileRow(
        Name name,
        Kind kind,
        String blob,
        Lines lines,
        @Nullable String patch) {

    /** How git calls the content of an empty file. */
    private static final String EMPTY_BLOB = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

    /**
     * What it is called.
     *
     * @param previous its path before a rename or copy, otherwise null
     */
    record Name(String path, @Nullable String previous) {

        /** Its path before the change. */
        String before() {
            return previous == null ? path : previous;
        }
    }

    /** How many lines differ. */
    record Lines(int added, int removed) {

        static final Lines NONE = new Lines(0, 0);

        /** By how many it has grown. */
        int growth() {
            return added - removed;
        }
    }

    static FileRow of(JsonNode row) {
        String previous = Json.textOrNull(row, "previous_filename");
        Kind kind = kind(Json.text(row, "status"), previous != null);
        boolean moved = kind == Kind.RENAMED || kind == Kind.COPIED;
        Name name = new Name(sound(Json.textOrNull(row, "filename")), moved ? sound(previous) : null);
        Lines lines =
                new Lines(row.path("additions").asInt(), row.path("deletions").asInt());
        String blob = Json.text(row, "sha");
        boolean empty = (kind == Kind.ADDED || kind == Kind.DELETED) && blob.equals(EMPTY_BLOB);
        return new FileRow(name, kind, blob, lines, empty ? "" : Json.textOrNull(row, "patch"));
    }

    private static Kind kind(String status, boolean hasPrevious) {
        return switch (status) {
            case "added" -> Kind.ADDED;
            case "removed" -> Kind.DELETED;
            case "renamed" -> hasPrevious ? Kind.RENAMED : Kind.MODIFIED;
            case "copied" -> hasPrevious ? Kind.COPIED : Kind.ADDED;
            default -> Kind.MODIFIED;
        };
    }

    /** As it is once written in a diff: there is no UTF-8 for half a character. */
    private static String sound(@Nullable String name) {
        if (name == null) {
            throw new RefusedException(GitHubReason.GITHUB_INVALID);
        }
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    boolean isKnown() {
        return patch != null;
    }

    FileRow with(Lines counted, String hunks) {
        return new FileRow(name, kind, blob, counted, hunks);
    }
}
