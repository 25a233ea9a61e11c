package dev.gittensory.keys;

/**
 * A key as it is stored. No two encryptions share a nonce, not even of the same key; so the nonce also says which
 * encryption this is, for whoever wants to replace it and nothing else.
 */
public final class EncryptedKey {

    private final String kekId;
    private final String nonce;
    private final byte[] content;

    /**
     * Wraps what a row holds, whatever it is: {@link KeyEncryption} finds out.
     *
     * @param kekId names the key-encryption key
     * @param nonce in hexadecimal digits
     * @param content the format's version, then ciphertext and tag
     */
    public EncryptedKey(String kekId, String nonce, byte[] content) {
        this.kekId = kekId;
        this.nonce = nonce;
        this.content = content.clone();
    }

    public String kekId() {
        return kekId;
    }

    public String nonce() {
        return nonce;
    }

    public byte[] content() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "key encrypted under " + kekId;
    }
}
