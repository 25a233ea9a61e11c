package dev.gittensory.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Commits of public projects, which lie beside the project and are no part of it. */
public final class RealDiffs {

    private static final Path FOLDER = Path.of("..", "shared", "data", "real-diffs");

    /** Why a test is skipped without them. */
    public static final String ABSENT = "the real diffs are not part of the project, and " + FOLDER + " is missing";

    private RealDiffs() {}

    public static boolean present() {
        return Files.isDirectory(FOLDER);
    }

    /** All of them, at least one, in order of their names. */
    public static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> diffs = files.filter(path -> path.toString().endsWith(".diff"))
                    .sorted()
                    .toList();
            if (diffs.isEmpty()) {
                throw new AssertionError("no diff in " + FOLDER);
            }
            return diffs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code git apply --numstat} says: per file added, removed and path, parted by tabs. */
    public static List<String> numstat(Path diff) {
        byte[] output = Git.in(diff.getParent())
                .run("apply", "--numstat", "-z", diff.toAbsolutePath().toString());
        return List.of(new String(output, StandardCharsets.UTF_8).split("\0"));
    }
}
