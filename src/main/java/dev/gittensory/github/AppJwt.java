package dev.gittensory.github;

import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.Secret;
import java.io.ByteArrayOutputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * What an App proves itself by towards GitHub: a token of a few minutes that its private key signs. GitHub refuses one
 * whose times do not fit its own clock, so that clock is watched and, where ours is off, followed.
 */
public final class AppJwt {

    /** GitHub takes no more than ten minutes between its clock and the end. */
    private static final Duration VALID = Duration.ofMinutes(9);

    /** As GitHub advises, against clocks that differ a little. */
    private static final Duration BACKDATED = Duration.ofSeconds(60);

    private static final Duration TOLERATED_SKEW = Duration.ofSeconds(30);

    private static final String PKCS1 = "RSA PRIVATE KEY";
    private static final String PKCS8 = "PRIVATE KEY";

    /** Version 0 and the algorithm RSA, with which PKCS#8 opens; what follows is the key as PKCS#1 has it. */
    private static final byte[] PKCS8_OPENING = {
        0x02,
        0x01,
        0x00,
        0x30,
        0x0d,
        0x06,
        0x09,
        0x2a,
        (byte) 0x86,
        0x48,
        (byte) 0x86,
        (byte) 0xf7,
        0x0d,
        0x01,
        0x01,
        0x01,
        0x05,
        0x00
    };

    private static final byte SEQUENCE = 0x30;
    private static final byte OCTETS = 0x04;

    private final Clock clock;
    private volatile Duration skew = Duration.ZERO;

    /** The private key cannot be used; says what to do, and nothing of the key. */
    public static final class UnreadableKeyException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        UnreadableKeyException() {
            super(
                    "The private key of the GitHub App cannot be read. It must be the whole text of the .pem file that GitHub"
                            + " gave out, an RSA key without a password; if in doubt, generate a new key on the App's page.");
        }
    }

    /** Tokens by this clock. */
    public AppJwt(Clock clock) {
        this.clock = clock;
    }

    /** For the start, so that a key that cannot be used is not found out by a review; throws {@link UnreadableKeyException}. */
    public static void requireReadable(AppCredentials app) {
        new AppJwt(Clock.systemUTC()).token(app);
    }

    /** A token for the next minutes; throws {@link UnreadableKeyException}. */
    public String token(AppCredentials app) {
        Instant now = now();
        String claims = "{\"iat\":" + now.minus(BACKDATED).getEpochSecond() + ",\"exp\":"
                + now.plus(VALID).getEpochSecond() + ",\"iss\":\"" + app.appId() + "\"}";
        String signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey(app.privateKey()));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new UnreadableKeyException();
        }
    }

    /** Takes note of what time it is for GitHub. */
    void observe(Instant theirs) {
        skew = Duration.between(clock.instant(), theirs);
    }

    /** How far GitHub's clock was ahead of ours when it last answered; negative if behind. */
    public Duration skew() {
        return skew;
    }

    /** The time as GitHub sees it: ours, as long as the two differ by no more than what the network explains. */
    Instant now() {
        Duration current = skew;
        Instant ours = clock.instant();
        return current.abs().compareTo(TOLERATED_SKEW) > 0 ? ours.plus(current) : ours;
    }

    /** Reads a key in PEM, PKCS#1 or PKCS#8; throws {@link UnreadableKeyException}. */
    static PrivateKey privateKey(Secret pem) {
        String text = pem.reveal();
        try {
            byte[] pkcs8 = text.contains("-----BEGIN " + PKCS1 + "-----")
                    ? der(SEQUENCE, concat(PKCS8_OPENING, der(OCTETS, content(text, PKCS1))))
                    : content(text, PKCS8);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // without the cause, whose message may show what it could not read
            throw new UnreadableKeyException();
        }
    }

    private static byte[] content(String pem, String type) {
        String opening = "-----BEGIN " + type + "-----";
        int from = pem.indexOf(opening);
        int to = pem.indexOf("-----END " + type + "-----");
        if (from < 0 || to < from + opening.length()) {
            throw new IllegalArgumentException("no such block");
        }
        return Base64.getMimeDecoder().decode(pem.substring(from + opening.length(), to));
    }

    /** One DER value: tag, length in as few bytes as hold it, content. */
    private static byte[] der(byte tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            int bytes = content.length > 0xffff ? 3 : content.length > 0xff ? 2 : 1;
            out.write(0x80 | bytes);
            for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
                out.write(content.length >> shift);
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
