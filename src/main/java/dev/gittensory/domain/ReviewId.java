package dev.gittensory.domain;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Identifies one review: a UUID of version 7 (RFC 9562), so that identifiers sort by creation time and index pages of
 * the database fill in order.
 */
public record ReviewId(UUID value) implements Comparable<ReviewId> {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new identifier: 48 bits of Unix milliseconds, 74 random bits. */
    public static ReviewId create() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new ReviewId(new UUID(high, low));
    }

    /** When it was made, to the millisecond; part of the value. */
    public Instant createdAt() {
        return Instant.ofEpochMilli(value.getMostSignificantBits() >>> 16);
    }

    /** Empty unless the text is a UUID in its canonical form of 36 characters. */
    public static Optional<ReviewId> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            // fromString also takes shortened groups such as 1-1-1-1-1; two spellings of one review are one too many
            return value.toString().equalsIgnoreCase(text) ? Optional.of(new ReviewId(value)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(ReviewId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
