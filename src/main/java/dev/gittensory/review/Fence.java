package dev.gittensory.review;

import dev.gittensory.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Sets what strangers wrote apart from what the product says. A fence is two lines with a key that occurs in none of the
 * texts, and every line between them begins with a sign of the product: so nothing between them can end it, and nothing
 * stands where an instruction would begin. The same texts have the same key, because equal changes are to make equal
 * prompts.
 */
public final class Fence {

    private static final int KEY_LENGTH = 16;
    private static final String QUOTE = "| ";

    private final String key;

    private Fence(String key) {
        this.key = key;
    }

    /** The fence for all these texts. */
    public static Fence around(Collection<String> texts) {
        return around(texts, KEY_LENGTH);
    }

    /** With a shorter key it is less unlikely that a text holds one. */
    static Fence around(Collection<String> texts, int keyLength) {
        List<String> lower =
                texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        String drawn = hash("", texts);
        while (isIn(lower, drawn.substring(0, keyLength))) {
            drawn = hash(drawn, texts);
        }
        return new Fence(drawn.substring(0, keyLength));
    }

    /** What both lines of each block hold, and nothing between them. */
    public String key() {
        return key;
    }

    /**
     * A block of this fence.
     *
     * @param name what the block holds
     * @param lines each begins with a sign of the product and holds no end of a line
     */
    public String block(String name, Collection<String> lines) {
        StringBuilder block = new StringBuilder("[[begin " + name + " " + key + "]]\n");
        for (String line : lines) {
            if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("more than one line");
            }
            block.append(line).append('\n');
        }
        return block.append("[[end " + name + " " + key + "]]").toString();
    }

    /** A line of a text, with the sign before it. */
    public static String quoted(String line) {
        return QUOTE + line;
    }

    private static boolean isIn(List<String> texts, String key) {
        return texts.stream().anyMatch(text -> text.contains(key));
    }

    private static String hash(String before, Collection<String> texts) {
        MessageDigest digest = Sha256.digest();
        digest.update(before.getBytes(StandardCharsets.UTF_8));
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
