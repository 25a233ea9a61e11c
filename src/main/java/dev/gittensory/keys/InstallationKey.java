package dev.gittensory.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that may be shown of a key.
 *
 * @param lastUsedAt to the hour, null if it was not used yet
 * @param test what the test call at saving has come to: {@code works | unreachable}, or the code of the reason for which
 *     the provider has refused it
 */
public record InstallationKey(
        KeyPlace place,
        KeyUse use,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        String test) {}
