package dev.gittensory.review;

import java.util.List;
import java.util.Locale;

/**
 * What one reviewer says of a change, or of a part of it.
 *
 * @param stance what it would do with the change
 * @param confidence in that, from 0 to 1; 0 if it did not say
 * @param summary untrusted text
 * @param remarks what it has found
 */
public record Opinion(Stance stance, double confidence, String summary, List<Remark> remarks) {

    /** What a reviewer would do with a change, from the most lenient to the strictest. */
    public enum Stance {
        APPROVE,
        COMMENT,
        BLOCK;

        /** The word for it: {@code approve | comment | block}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Opinion {
        remarks = List.copyOf(remarks);
    }
}
