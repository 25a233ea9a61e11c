package dev.gittensory.github.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestRef;
import dev.gittensory.github.FakeGitHub;
import dev.gittensory.github.FakeGitHub.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pull request at the fake GitHub, which lists its files as GitHub does: lines only up to a limit for each answer. */
final class PullOnGitHub {

    static final String HEAD_SHA = "a".repeat(40);
    static final String MERGE_BASE = "b".repeat(40);
    static final PullRequestHead HEAD = new PullRequestHead(
            FakeGitHub.KEY, new PullRequestRef("octo/shop", 5, "main", "0".repeat(40), HEAD_SHA), "ada");

    static final String REPO = "/repos/octo/shop";
    static final String PULL = "GET " + REPO + "/pulls/5";
    static final String FILES = PULL + "/files?per_page=";
    static final String COMPARE = "GET " + REPO + "/compare/main..." + HEAD_SHA + "?per_page=1";
    static final String CONFIG = contents(".gittensory.yml", "main");

    /** Lines in one answer, after which the rows that follow have none. */
    private static final int SHOWN = 20_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FakeGitHub github;
    private final List<ObjectNode> rows = new ArrayList<>();
    private int changedFiles;
    private int added;
    private int removed;

    PullOnGitHub(FakeGitHub github) {
        this.github = github;
    }

    static String contents(String path, String ref) {
        return "GET " + REPO + "/contents/" + path + "?ref=" + ref;
    }

    /** A file with a patch of so many added lines. */
    PullOnGitHub adding(String path, int lines) {
        return row(
                path,
                "added",
                lines,
                0,
                "@@ -0,0 +1," + lines + " @@\n" + "+x\n".repeat(lines).strip());
    }

    /** A row as GitHub would list it if it had no limits. */
    PullOnGitHub row(String path, String status, int plus, int minus, @Nullable String patch) {
        ObjectNode row = NODES.objectNode()
                .put("sha", blob(path))
                .put("filename", path)
                .put("status", status)
                .put("additions", plus)
                .put("deletions", minus)
                .put("changes", plus + minus);
        if (patch != null) {
            row.put("patch", patch);
        }
        rows.add(row);
        changedFiles++;
        added += plus;
        removed += minus;
        return this;
    }

    /** A renamed file without a line that differs. */
    PullOnGitHub renamed(String before, String after) {
        row(after, "renamed", 0, 0, null);
        rows.get(rows.size() - 1).put("previous_filename", before);
        return this;
    }

    /** Lines that the totals count and no row has. */
    PullOnGitHub hiding(int lines) {
        added += lines;
        return this;
    }

    PullOnGitHub changedFiles(int number) {
        changedFiles = number;
        return this;
    }

    static String blob(String path) {
        return Integer.toHexString(path.hashCode() | 0x1000_0000).repeat(5);
    }

    String json(String state, String head) {
        ObjectNode pull = NODES.objectNode()
                .put("state", state)
                .put("title", "Cheaper apples")
                .put("changed_files", changedFiles)
                .put("additions", added)
                .put("deletions", removed)
                .putNull("body");
        pull.putObject("head").put("sha", head).putNull("repo");
        pull.putObject("base").put("ref", "main").put("sha", "0".repeat(40));
        return pull.toString();
    }

    /** Answers from now on for the pull request, open at its head, and for every page of its files. */
    PullOnGitHub serve() {
        github.on(PULL, json("open", HEAD_SHA));
        for (int size : List.of(100, 25, 5, 1)) {
            for (int page = 1; (page - 1) * size < Math.max(1, rows.size()); page++) {
                github.on(FILES + size + (page == 1 && size == 100 ? "" : "&page=" + page), page(size, page));
            }
        }
        return this;
    }

    private Answer page(int size, int page) {
        ArrayNode listed = NODES.arrayNode();
        int lines = 0;
        for (ObjectNode row : rows.subList((page - 1) * size, Math.min(page * size, rows.size()))) {
            lines += row.path("additions").asInt();
            listed.add(lines <= SHOWN ? row : withoutLines(row));
        }
        String link = "<https://api.example/repositories/1/pulls/5/files?per_page=" + size + "&page=" + (page + 1)
                + ">; rel=\"next\"";
        return page * size < rows.size()
                ? Answer.of(200, listed.toString(), "Link", link)
                : Answer.of(200, listed.toString());
    }

    private static JsonNode withoutLines(ObjectNode row) {
        ObjectNode bare = row.deepCopy().put("additions", 0).put("deletions", 0).put("changes", 0);
        bare.remove("patch");
        return bare;
    }

    /** The content of a file. */
    static String file(String blob, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return NODES.objectNode()
                .put("type", "file")
                .put("sha", blob)
                .put("size", bytes.length)
                .put("encoding", "base64")
                .put("content", Base64.getMimeEncoder().encodeToString(bytes))
                .toString();
    }
}
