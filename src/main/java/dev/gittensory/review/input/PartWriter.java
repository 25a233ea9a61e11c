package dev.gittensory.review.input;

import dev.gittensory.review.Fence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the fields of each part into their fences, and says outside of them what was cut. */
final class PartWriter {

    /** For the words around the fields and the longest notes on them. */
    static final int FIXED_TOKENS = 600;

    private final Excerpt title;
    private final Excerpt body;
    private final Excerpt entries;
    private final FileList list;

    private final Fence fence;

    PartWriter(String title, List<String> body, FileList list, List<PlannedPart> parts, Shares shares) {
        this.title = Excerpt.ofText(title.isEmpty() ? List.of() : List.of(title), shares.title());
        this.body = Excerpt.ofText(body, shares.body());
        this.list = list;
        entries = Excerpt.ofList(list.entries(), shares.files());
        fence = Fence.around(fencedLines(parts));
    }

    /** The message of the user for one part. */
    String write(PlannedPart part) {
        return PromptTexts.user(Map.of(
                "key",
                fence.key(),
                "title",
                fence.block("title", title.lines()),
                "title-note",
                note("title", title),
                "body",
                fence.block("description", body.lines()),
                "body-note",
                note("description", body),
                "files",
                fence.block("files", entries.lines()),
                "files-note",
                entries.left() > 0 ? "Not all files are listed: " + entries.left() + " are left out." : "All of them.",
                "diff",
                fence.block("diff", part.lines()),
                "diff-note",
                list.elsewhere(part)));
    }

    private List<String> fencedLines(List<PlannedPart> parts) {
        List<String> lines = new ArrayList<>(title.lines());
        lines.addAll(body.lines());
        lines.addAll(entries.lines());
        parts.forEach(part -> lines.addAll(part.lines()));
        return lines;
    }

    private static String note(String field, Excerpt excerpt) {
        if (excerpt.left() > 0) {
            return "The " + field + " is cut: " + excerpt.left() + " of its characters are left out.";
        }
        return excerpt.lines().isEmpty() ? "There is none." : "As its author has written it.";
    }
}
