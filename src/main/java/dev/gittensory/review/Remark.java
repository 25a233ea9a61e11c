package dev.gittensory.review;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a reviewer has found. Everything but the enums and numbers is untrusted text.
 *
 * @param path the file, as the change spells it
 * @param line 1-based line on {@code side}
 * @param evidence verbatim from the redacted diff
 * @param confidence from 0 to 1; 0 if it did not say
 * @param suggestion what could stand there instead, or null
 */
public record Remark(
        String path,
        int line,
        Side side,
        Severity severity,
        Category category,
        String title,
        String body,
        String evidence,
        double confidence,
        @Nullable String suggestion) {}
