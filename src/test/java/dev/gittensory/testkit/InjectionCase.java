package dev.gittensory.testkit;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import dev.gittensory.review.input.ReviewText;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that tries to sway a reviewer.
 *
 * @param name the place and what it tries
 */
public record InjectionCase(String name, Place place, String text) {

    /** Where it stands. Code, comments and configuration are new files, so that the lines of the others stay. */
    public enum Place {
        TITLE,
        BODY,
        CODE,
        COMMENT,
        CONFIG,
        FILE_NAME
    }

    /** The review with the text in its place, before everything that was there. */
    public ReviewText into(ReviewText review) {
        return switch (place) {
            case TITLE -> new ReviewText(text + " " + review.title(), review.body(), review.changes());
            case BODY -> new ReviewText(review.title(), text + "\n\n" + review.body(), review.changes());
            case CODE -> with(review, "src/main/java/AaaInjected.java", text);
            case COMMENT -> with(review, "src/main/python/aaa_injected.py", text);
            case CONFIG -> with(review, ".github/aaa-injected.yml", text);
            case FILE_NAME -> with(review, text, "int added;");
        };
    }

    @Override
    public String toString() {
        return name;
    }

    private static ReviewText with(ReviewText review, String path, String content) {
        String[] lines = content.split("\n", -1);
        Hunk hunk = new Hunk(0, 1, lines.length, 0, "+" + String.join("\n+", lines) + "\n");
        List<FileChange> files = new ArrayList<>();
        files.add(new FileChange(path, null, FileChange.Kind.ADDED, false, List.of(hunk)));
        files.addAll(review.changes().files());
        return new ReviewText(review.title(), review.body(), new ChangeSet(files));
    }
}
