package dev.gittensory.config;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that stored keys are encrypted under.
 *
 * @param id what stored keys name it by; not a secret
 * @param base64 its {@value #BYTES} bytes
 */
public record KeyEncryptionKey(String id, Secret base64) {

    /** The size that AES-256 wants. */
    public static final int BYTES = 32;

    private static final int ID_BYTES = 6;

    /** Refuses what is no key, without showing it. */
    public KeyEncryptionKey {
        if (!isUsable(base64.reveal())) {
            throw new IllegalArgumentException("a key-encryption key has " + BYTES + " bytes, written in base64");
        }
    }

    /** A key that nobody has named: the id is taken from its digest, which tells nothing of a random key. */
    public static KeyEncryptionKey unnamed(Secret base64) {
        KeyEncryptionKey key = new KeyEncryptionKey("", base64);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.bytes());
            return new KeyEncryptionKey("home-" + HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES)), base64);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** The key itself, for the one place that uses it. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(base64.reveal());
    }

    static boolean isUsable(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length == BYTES;
        } catch (IllegalArgumentException e) {
            return false; // its message quotes a character of the key
        }
    }
}
