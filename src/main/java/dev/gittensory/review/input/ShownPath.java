package dev.gittensory.review.input;

import dev.gittensory.redact.Placeholders;
import dev.gittensory.review.VisibleText;

/** A path as reviewers see it: redacted, on one line, and not longer than any honest path. */
final class ShownPath {

    private static final int BEGINNING = 120;
    private static final int END = 200;

    private ShownPath() {}

    static String of(String path, Placeholders placeholders) {
        String redacted = placeholders.redact(path);
        if (redacted.length() > BEGINNING + END) {
            redacted = redacted.substring(0, BEGINNING) + "…" + redacted.substring(redacted.length() - END);
        }
        return VisibleText.of(redacted);
    }
}
