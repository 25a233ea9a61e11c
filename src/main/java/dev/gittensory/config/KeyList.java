package dev.gittensory.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a list of key-encryption keys, {@code id:base64,id:base64}. Problems name entries by their number: whatever stands
 * in the list may be a key, even where an id belongs.
 */
final class KeyList {

    private static final int LONGEST_ID = 32;

    private KeyList() {}

    static List<KeyEncryptionKey> read(String text, Consumer<String> problem) {
        List<KeyEncryptionKey> keys = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        String[] entries = text.split(",", -1);
        for (int i = 0; i < entries.length; i++) {
            String entry = entries[i].strip();
            int colon = entry.indexOf(':');
            String id = colon < 0 ? "" : entry.substring(0, colon).strip();
            String base64 = entry.substring(colon + 1).strip();
            if (!isId(id)) {
                problem.accept("entry " + (i + 1) + " does not begin with an id and a colon; an id has 1 to "
                        + LONGEST_ID + " letters, digits, dots, hyphens and underscores");
            } else if (!KeyEncryptionKey.isUsable(base64)) {
                problem.accept("entry " + (i + 1) + " has no key of " + KeyEncryptionKey.BYTES
                        + " bytes in base64 after its colon; openssl rand -base64 32 makes one");
            } else if (!ids.add(id)) {
                problem.accept("entry " + (i + 1) + " has the id of an earlier one; give each key an id of its own");
            } else {
                keys.add(new KeyEncryptionKey(id, new Secret(base64)));
            }
        }
        return List.copyOf(keys);
    }

    private static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_ID
                && text.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '.'
                                || c == '-'
                                || c == '_');
    }
}
