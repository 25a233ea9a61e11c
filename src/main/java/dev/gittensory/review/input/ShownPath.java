package dev.gittensory.review.input;

import dev.gittensory.redact.Placeholders;
import dev.gittensory.review.VisibleText;

/** A path as reviewers see it: redacted, on one line, and not longer than any honest path. */
final class ShownPath {

    private static final int BEGINNING = 120;
    private static final int END = 200;

    private ShownPath() {}

    static String of(String path, Placeholders placeholders) {
        String shown = VisibleText.of(placeholders.redact(path));
        if (shown.length() <= BEGINNING + END) {
            return shown;
        }
        // half a character becomes visible as well
        return VisibleText.of(shown.substring(0, BEGINNING) + "…" + shown.substring(shown.length() - END));
    }
}
