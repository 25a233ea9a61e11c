package dev.gittensory.ai;

import dev.gittensory.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Tells accounts apart without keeping their keys.
 *
 * @param name eight hexadecimal digits, for people and for comparing two reviewers. They are of a SHA-256 of the key,
 *     so that they stay the same over restarts. A provider's key has more than 100 random bits, so 32 bits of a digest
 *     neither lead to it nor are worth guessing against. Without a key the address takes its place
 * @param digest all of it; stays in memory
 */
record Account(String name, String digest) {

    private static final int SHOWN = 8;

    static Account of(ProviderSettings settings) {
        String key = settings.key().reveal();
        String digest = sha256(key.isEmpty() ? settings.baseUrl().toString() : key);
        return new Account(digest.substring(0, SHOWN), digest);
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return name;
    }
}
