package dev.gittensory.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A table of a document, for tests that compare it with the code. */
public final class MarkdownTable {

    private MarkdownTable() {}

    /** The rows of the first table with this header, each as long as the header, without backticks. */
    public static List<List<String>> rows(Path document, List<String> header) {
        List<List<String>> table = read(document)
                .lines()
                .dropWhile(line -> !cells(line).equals(header))
                .takeWhile(line -> line.startsWith("|"))
                .map(MarkdownTable::cells)
                .toList();
        if (table.size() < 3) {
            throw new AssertionError("no table with the columns " + header + " in " + document);
        }
        return table.subList(2, table.size());
    }

    private static List<String> cells(String line) {
        String[] cells = line.replace("`", "").split("(?<!\\\\)\\|", -1);
        return Arrays.stream(cells)
                .skip(1)
                .limit(Math.max(0, cells.length - 2))
                .map(String::trim)
                .toList();
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
