package dev.gittensory.review;

import dev.gittensory.domain.Hunk;
import java.util.List;

/**
 * A file of a change as the reviewers were sent it: what they quote is looked for here.
 *
 * @param path as the change spells it
 * @param shownPath as the reviewers saw it: redacted, on one line
 * @param lines those that were sent, redacted; characters that do not show are escaped, and overlong lines are cut
 */
public record RedactedFile(String path, String shownPath, List<Hunk.Line> lines) {

    public RedactedFile {
        lines = List.copyOf(lines);
    }

    /** Never the lines: they are private. */
    @Override
    public String toString() {
        return "RedactedFile of " + lines.size() + " lines";
    }
}
