package dev.gittensory.publish.text;

import dev.gittensory.domain.Finding;

/**
 * A comment at a line of the diff.
 *
 * @param line 1-based, in the version of the file that {@code side} names, within a hunk of the diff
 * @param body Markdown, redacted, with our marker
 */
public record InlineComment(String path, int line, Finding.Side side, String body) {}
