package dev.gittensory.enrich;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Files whose hunks show more than added lines, and files that nobody would write. */
public final class CodeChanges {

    private CodeChanges() {}

    /** One hunk at the top of the file, with lines as a diff has them: a marker and the text. */
    public static FileChange hunk(String path, String... lines) {
        return hunkAt(1, path, lines);
    }

    public static FileChange hunkAt(int start, String path, String... lines) {
        int added = count(lines, "+");
        int removed = count(lines, "-");
        Hunk hunk = new Hunk(start, start, added, removed, String.join("\n", lines) + "\n");
        return new FileChange(path, null, FileChange.Kind.MODIFIED, false, List.of(hunk));
    }

    /** All lines of a text, added. */
    public static FileChange adding(String path, String text) {
        return hunk(path, text.lines().map(line -> "+" + line).toArray(String[]::new));
    }

    /**
     * A file that is meant to cost time or to break a scanner: lines of 200 kB, and 10,000 lines, of what opens, closes or
     * escapes something.
     *
     * @param bait what the analyzer looks for, so that it does look
     */
    public static Stream<FileChange> hostile(String path, String bait) {
        List<String> units = List.of(
                "(", ")", "[", "{", "}", "{{}", "\"", "'", "`", "${", "\\", "/*", "*/", "/", "=/[", "a+)+", "\0");
        List<String> odd = List.of("\ud800", "\udc00x", "\u200b\u2028", "", " ", "\t");
        Stream<String> longLines = units.stream()
                .flatMap(unit -> Stream.of(bait + unit, unit + bait))
                .map(text -> "+" + text.repeat(200_000 / text.length() + 1));
        Stream<String> manyLines = Stream.concat(units.stream(), odd.stream())
                .map(unit -> String.join("\n", Collections.nCopies(10_000, "+" + bait + unit)));
        return Stream.concat(longLines, manyLines).map(body -> hunk(path, body));
    }

    private static int count(String[] lines, String marker) {
        return (int) Arrays.stream(lines)
                .flatMap(String::lines)
                .filter(line -> line.startsWith(marker))
                .count();
    }
}
