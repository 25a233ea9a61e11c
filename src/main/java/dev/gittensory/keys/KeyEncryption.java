package dev.gittensory.keys;

import dev.gittensory.config.Secret;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts keys with AES-256-GCM. Place and use of a key are authenticated with it: a row that was moved to another
 * installation, slot, provider or address does not decrypt. May be asked from any thread.
 */
public final class KeyEncryption {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte FORMAT = 1;
    private static final int SHORTEST = 1 + TAG_BITS / 8;

    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    /** Encrypts under the current key of the ring. */
    public KeyEncryption(KeyRing ring) {
        this.ring = ring;
    }

    /** The key-encryption keys. */
    public KeyRing ring() {
        return ring;
    }

    /** What has become of an encrypted key. */
    public sealed interface Decryption {

        /** The key, unchanged. */
        record Opened(Secret key) implements Decryption {}

        /** No key, not even a part of one. */
        record Failed(Unreadable reason) implements Decryption {}
    }

    /** Why a stored key cannot be decrypted. None of these goes away by itself, and nothing is deleted because of them. */
    public enum Unreadable {
        /** Its key-encryption key is not configured, or not any more; configured again, the key is readable again. */
        KEK_UNKNOWN,
        /** A newer version of the service has stored it. */
        FORMAT_UNKNOWN,
        /** The row was changed or moved, or another key-encryption key has taken the id of the one it was stored under. */
        DAMAGED;

        /** As the API names it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Encrypts a key for this place and use, under the current key-encryption key. */
    public EncryptedKey encrypt(KeyPlace place, KeyUse use, Secret key) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String kekId = ring.currentId();
        SecretKey kek = ring.find(kekId).orElseThrow();
        byte[] plain = key.reveal().getBytes(StandardCharsets.UTF_8);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, kek, nonce, context(place, use, kekId));
            byte[] content = new byte[1 + cipher.getOutputSize(plain.length)];
            content[0] = FORMAT;
            cipher.doFinal(plain, 0, plain.length, content, 1);
            return new EncryptedKey(kekId, HexFormat.of().formatHex(nonce), content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    /** Decrypts what was encrypted for this place and use. Never throws for what a row holds. */
    public Decryption decrypt(StoredKey stored) {
        EncryptedKey encrypted = stored.encrypted();
        SecretKey kek = ring.find(encrypted.kekId()).orElse(null);
        if (kek == null) {
            return new Decryption.Failed(Unreadable.KEK_UNKNOWN);
        }
        byte[] content = encrypted.content();
        if (content.length > 0 && content[0] != FORMAT) {
            return new Decryption.Failed(Unreadable.FORMAT_UNKNOWN);
        }
        if (content.length < SHORTEST) {
            return new Decryption.Failed(Unreadable.DAMAGED); // the JDK's cipher fails in another way on these
        }
        try {
            byte[] nonce = HexFormat.of().parseHex(encrypted.nonce());
            byte[] context = context(stored.key().place(), stored.key().use(), encrypted.kekId());
            byte[] plain = cipher(Cipher.DECRYPT_MODE, kek, nonce, context).doFinal(content, 1, content.length - 1);
            return new Decryption.Opened(new Secret(new String(plain, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return new Decryption.Failed(Unreadable.DAMAGED); // the cause stays here: it may quote the row
        }
    }

    private static Cipher cipher(int mode, SecretKey kek, byte[] nonce, byte[] context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, kek, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    /** Every text is preceded by its length, so that no two contexts are the same bytes. */
    private static byte[] context(KeyPlace place, KeyUse use, String kekId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(kekId);
            out.writeLong(place.installation());
            out.writeUTF(place.slot().label());
            out.writeUTF(use.provider());
            out.writeUTF(use.model());
            out.writeUTF(Objects.requireNonNullElse(use.baseUrl(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException("a name of a key is too long", e);
        }
        return bytes.toByteArray();
    }
}
