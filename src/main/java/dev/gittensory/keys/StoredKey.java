package dev.gittensory.keys;

/** A key as the store holds it. */
public record StoredKey(InstallationKey key, EncryptedKey encrypted) {}
