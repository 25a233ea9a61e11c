package dev.gittensory.github.source;

import dev.gittensory.domain.FileChange.Kind;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.Job;
import dev.gittensory.github.Rest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the content of files itself, where GitHub lists them without their lines. */
final class FileContents {

    /** Each costs two requests. */
    private static final int MOST_FILES = 20;

    private final GitHubClients clients;
    private final PullRequestKey key;
    private final String head;
    private final String baseRef;

    FileContents(GitHubClients clients, PullRequestHead head, String baseRef) {
        this.clients = clients;
        key = head.pullRequest();
        this.head = head.ref().headSha();
        this.baseRef = baseRef;
    }

    /** The files of the listing, the hidden lines found as far as possible. */
    List<FileRow> complete(FileListing listing) {
        Set<FileRow> hidden = listing.hidden().stream().limit(MOST_FILES).collect(Collectors.toSet());
        if (hidden.isEmpty()) {
            return listing.rows();
        }
        try {
            String mergeBase = mergeBase();
            return listing.rows().stream()
                    .map(row -> hidden.contains(row) ? compared(row, mergeBase).orElse(row) : row)
                    .toList();
        } catch (RefusedException e) {
            return listing.rows(); // they are shown as files that were not read
        }
    }

    private String mergeBase() {
        String path =
                Rest.repository(key) + "/compare/" + Rest.segment(baseRef) + "..." + Rest.segment(head) + "?per_page=1";
        return clients.call(
                key, Job.READ, session -> Json.text(session.rest().get(path).path("merge_base_commit"), "sha"));
    }

    private Optional<FileRow> compared(FileRow row, String mergeBase) {
        boolean deleted = row.kind() == Kind.DELETED;
        try {
            byte @Nullable [] before = row.kind() == Kind.ADDED
                    ? new byte[0]
                    : content(row.name().before(), mergeBase, deleted ? row.blob() : "");
            byte @Nullable [] after = deleted ? new byte[0] : content(row.name().path(), head, row.blob());
            return before == null || after == null
                    ? Optional.empty()
                    : LineDiff.between(before, after).flatMap(diff -> fitting(row, diff));
        } catch (RefusedException e) {
            return Optional.empty(); // the other files may be had
        }
    }

    /**
     * Null if there is no content to be had.
     *
     * @param blob the identifier of the content, because for a symbolic link GitHub shows where it leads; empty if not known
     */
    private byte @Nullable [] content(String path, String commit, String blob) {
        return clients.call(key, Job.READ, session -> RepositoryFile.find(session.rest(), key, path, commit))
                .filter(file -> blob.isEmpty() || file.blob().equals(blob))
                .map(RepositoryFile::content)
                .orElse(null);
    }

    /** GitHub may have counted the lines that it does not show. */
    private static Optional<FileRow> fitting(FileRow row, LineDiff diff) {
        boolean counted = !row.lines().equals(FileRow.Lines.NONE);
        return counted && row.lines().growth() != diff.lines().growth()
                ? Optional.empty()
                : Optional.of(row.with(diff.lines(), diff.hunk()));
    }
}
