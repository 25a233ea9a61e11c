package dev.gittensory.api;

import dev.gittensory.keys.InstallationKey;
import dev.gittensory.keys.InstallationKeys.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored key without the key.
 *
 * @param slot {@code a | b}
 * @param provider {@code openai | anthropic | ollama}
 * @param baseUrl null for the usual address of the provider
 * @param ageDays whole days since it was saved
 * @param lastUsedAt to the hour, null if it was not used yet
 * @param test what the test call at saving has come to: {@code works | unreachable}, or a reason code
 * @param keyEncryptionKey id of the key that it is encrypted under
 * @param unreadable null, or why it cannot be used: {@code kek_unknown | format_unknown | damaged}
 */
record KeyView(
        long installation,
        String slot,
        String provider,
        String model,
        @Nullable String baseUrl,
        Instant createdAt,
        long ageDays,
        @Nullable Instant lastUsedAt,
        String test,
        String keyEncryptionKey,
        @Nullable String unreadable) {

    /** The keys of one installation. */
    record Listing(List<KeyView> keys) {}

    static KeyView of(Shown shown, Instant now) {
        InstallationKey key = shown.key();
        return new KeyView(
                key.place().installation(),
                key.place().slot().label(),
                key.use().provider(),
                key.use().model(),
                key.use().baseUrl(),
                key.createdAt(),
                Duration.between(key.createdAt(), now).toDays(),
                key.lastUsedAt(),
                key.test(),
                shown.kekId(),
                shown.unreadable() == null ? null : shown.unreadable().code());
    }
}
