package dev.gittensory.enrich;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text that makes a careless scanner slow, deep or angry. */
public final class HostileLines {

    private static final int LONG = 200_000;

    private HostileLines() {}

    /** A new file at this path for each kind of such text, with the seed in many places. */
    public static Subject at(String path, String... seeds) {
        List<FileChange> files = Stream.of(
                        Stream.of("(", "[{", "\"", "'", "\\", "/*", "$$", "${{", "\0", "\uD800", "\u200B", "\t", "--")
                                .map(piece -> piece.repeat(LONG / piece.length())),
                        Stream.of(seeds).flatMap(HostileLines::around),
                        Stream.of("", "\0", "\uDC00", String.join("\n", seeds))
                                .map(line -> (line + '\n').repeat(10_000).stripTrailing()))
                .flatMap(texts -> texts)
                .map(text -> adding(path, text))
                .toList();
        return Subject.of(new ChangeSet(files));
    }

    private static Stream<String> around(String seed) {
        return Stream.of(
                seed + "x".repeat(LONG),
                " ".repeat(LONG) + seed,
                (seed + ' ').repeat(LONG / (seed.length() + 1)),
                seed + "\n" + "(".repeat(LONG),
                seed + "\n" + "\\\n".repeat(10_000));
    }

    private static FileChange adding(String path, String text) {
        String body = text.lines().map(line -> '+' + line + '\n').collect(Collectors.joining());
        Hunk hunk = new Hunk(0, 1, (int) text.lines().count(), 0, body);
        return new FileChange(path, null, FileChange.Kind.ADDED, false, List.of(hunk));
    }
}
