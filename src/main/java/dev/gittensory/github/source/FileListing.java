package dev.gittensory.github.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.FileChange.Kind;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.Rest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files of a pull request. Once the lines of one answer pass some 20,000, GitHub lists the files that follow without
 * lines and with zero counts, as if they were binary. The totals of the pull request give that away; those files are asked
 * for again, fewer at a time.
 */
final class FileListing {

    /** More are never listed. */
    private static final int LISTED = 3_000;

    private static final int PAGE = 100;

    /** Sizes of pages, one after the other, as long as something is hidden. */
    private static final int[] SMALLER_PAGES = {25, 5, 1};

    /** Requests for smaller pages: a change that needs more is not read by people either. */
    private static final int MOST_REQUESTS = 60;

    private final Rest rest;
    private final String path;
    private final Pull.Totals totals;
    private final List<FileRow> rows = new ArrayList<>();
    private int requests;

    private FileListing(Rest rest, String pullRequest, Pull.Totals totals) {
        this.rest = rest;
        path = pullRequest + "/files?per_page=";
        this.totals = totals;
    }

    /**
     * Lists them.
     *
     * @param pullRequest path of the pull request below the address of the API
     * @throws RefusedException if there are more than GitHub lists
     */
    static FileListing read(Rest rest, String pullRequest, Pull.Totals totals) throws IOException {
        FileListing listing = new FileListing(rest, pullRequest, totals);
        listing.readAll();
        for (int size : SMALLER_PAGES) {
            listing.readHidden(size);
        }
        if (listing.addsUp()) {
            listing.rows.replaceAll(FileListing::unchangedIfMoved);
        }
        return listing;
    }

    /** All files, in GitHub's order. */
    List<FileRow> rows() {
        return List.copyOf(rows);
    }

    /** Those of which there may be lines that GitHub has not shown. */
    List<FileRow> hidden() {
        boolean addsUp = addsUp();
        return rows.stream().filter(row -> isHidden(row, addsUp)).toList();
    }

    private void readAll() throws IOException {
        if (totals.files() <= LISTED) {
            rest.pages(path + PAGE, LISTED / PAGE).items().map(FileRow::of).forEach(rows::add);
        }
        if (rows.size() < totals.files()) {
            throw new RefusedException(GitHubReason.GITHUB_TRUNCATED);
        }
    }

    private void readHidden(int size) throws IOException {
        if (rows.size() <= size) {
            return; // would be the answer that is there already
        }
        boolean addsUp = addsUp();
        SortedSet<Integer> pages = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (isHidden(rows.get(i), addsUp)) {
                pages.add(i / size);
            }
        }
        for (int page : pages) {
            if (requests++ >= MOST_REQUESTS) {
                return;
            }
            int index = page * size;
            for (JsonNode row : rest.get(path + size + "&page=" + (page + 1))) {
                if (index < rows.size()) {
                    replace(index++, FileRow.of(row));
                }
            }
        }
    }

    /** If it says more of the same file; another file means that the head has moved, which is noticed elsewhere. */
    private void replace(int index, FileRow row) {
        FileRow before = rows.get(index);
        boolean saysMore = row.isKnown() || before.lines().equals(FileRow.Lines.NONE);
        if (before.name().equals(row.name()) && !before.isKnown() && saysMore) {
            rows.set(index, row);
        }
    }

    private boolean addsUp() {
        int added = rows.stream().mapToInt(row -> row.lines().added()).sum();
        int removed = rows.stream().mapToInt(row -> row.lines().removed()).sum();
        return added >= totals.added() && removed >= totals.removed();
    }

    private static boolean isHidden(FileRow row, boolean addsUp) {
        return !row.isKnown() && (!addsUp || !row.lines().equals(FileRow.Lines.NONE));
    }

    /** A new name is all that there is to show. */
    private static FileRow unchangedIfMoved(FileRow row) {
        boolean moved = row.kind() == Kind.RENAMED || row.kind() == Kind.COPIED;
        return moved && !row.isKnown() && row.lines().equals(FileRow.Lines.NONE) ? row.with(row.lines(), "") : row;
    }
}
