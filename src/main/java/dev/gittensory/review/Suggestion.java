package dev.gittensory.review;

import dev.gittensory.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer would put in the place of one line. The line itself is not kept, because no code outlives the change.
 *
 * @param text untrusted
 * @param line digest of the line that it replaces, without the blanks around it
 */
public record Suggestion(String text, String line) {

    /** What the remark suggests; null if that is nothing, or not for one line. */
    public static @Nullable Suggestion of(Remark remark) {
        String suggested = remark.suggestion();
        String quoted = remark.evidence().strip();
        return suggested == null || quoted.isEmpty() || quoted.lines().count() != 1
                ? null
                : new Suggestion(suggested, digest(quoted));
    }

    /** Whether this is the line that was quoted, whole. */
    public boolean replaces(String code) {
        return line.equals(digest(code.strip()));
    }

    private static String digest(String code) {
        return HexFormat.of().formatHex(Sha256.digest().digest(code.getBytes(StandardCharsets.UTF_8)));
    }
}
