package dev.gittensory.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** What a GitHub App shows to be let in, made without any code of the service. */
public final class AppJwt {

    /** In front of a PKCS#1 key of 2048 bits this makes it PKCS#8, which Java reads; the lengths are put in between. */
    private static final byte[] RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private AppJwt() {}

    /** A token that is good for nine minutes from a minute ago. */
    public static String of(long appId, String pem) {
        long issued = Instant.now().getEpochSecond() - 60;
        String head = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        String claims = "{\"iss\":\"%d\",\"iat\":%d,\"exp\":%d}".formatted(appId, issued, issued + 540);
        String signed = head + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key(pem));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        String body = pem.lines().filter(line -> !line.startsWith("-")).reduce("", String::concat);
        byte[] inner = element(0x04, Base64.getDecoder().decode(body));
        byte[] content = ByteBuffer.allocate(RSA.length + inner.length)
                .put(RSA)
                .put(inner)
                .array();
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(element(0x30, content)));
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(0x82); // the length follows in two bytes, which is enough for the key
        out.write(content.length >> 8);
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
