package dev.gittensory.github.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.Rest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of a repository. Asked for as JSON, because in its raw form a folder and a submodule look like files.
 *
 * @param blob the identifier of its content
 * @param content null if it is larger than the megabyte that GitHub shows of a file
 */
record RepositoryFile(String blob, long size, byte @Nullable [] content) {

    private static final String RAW = "application/vnd.github.raw+json";

    /** The file at a commit or branch; empty if there is none, or something else of that name. */
    static Optional<RepositoryFile> find(Rest rest, PullRequestKey key, String path, String ref) throws IOException {
        return rest.find(address(key, path, ref))
                .filter(node -> Json.text(node, "type").equals("file"))
                .map(RepositoryFile::of);
    }

    /**
     * The content of such a file, whether GitHub shows it as JSON or not.
     *
     * @throws RefusedException if it has more bytes than the limit
     */
    static Optional<byte[]> content(Rest rest, PullRequestKey key, String path, String ref, int limit)
            throws IOException {
        Optional<RepositoryFile> file = find(rest, key, path, ref);
        if (file.isEmpty() || file.get().content() != null) {
            return file.map(RepositoryFile::content);
        }
        if (file.get().size() > limit) {
            throw new RefusedException(GitHubReason.GITHUB_TRUNCATED);
        }
        return rest.findRaw(address(key, path, ref), RAW, limit);
    }

    private static String address(PullRequestKey key, String path, String ref) {
        return Rest.repository(key) + "/contents/" + Rest.path(path) + "?ref=" + Rest.segment(ref);
    }

    private static RepositoryFile of(JsonNode node) {
        return new RepositoryFile(Json.text(node, "sha"), node.path("size").asLong(), content(node));
    }

    private static byte @Nullable [] content(JsonNode node) {
        try {
            return Json.text(node, "encoding").equals("base64")
                    ? Base64.getMimeDecoder().decode(Json.text(node, "content"))
                    : null;
        } catch (IllegalArgumentException e) {
            return null; // not what it says
        }
    }

    /** Its first bytes; of a content that GitHub does not show, as many that mean nothing. */
    byte[] upTo(int most) {
        byte[] shown = content == null ? new byte[0] : content;
        return Arrays.copyOf(shown, (int) Math.min(most, Math.max(size, shown.length)));
    }
}
