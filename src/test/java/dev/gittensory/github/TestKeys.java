package dev.gittensory.github;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;

/** Keys made for this run. */
final class TestKeys {

    static final KeyPair RSA = pair("RSA", 2_048);

    /** As a JDK writes it. */
    static final String PKCS8 = pem("PRIVATE KEY", RSA.getPrivate().getEncoded());

    /** As GitHub hands it out: the same without what PKCS#8 puts around it. */
    static final String PKCS1 =
            pem("RSA PRIVATE KEY", withoutOpening(RSA.getPrivate().getEncoded()));

    private TestKeys() {}

    static KeyPair pair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + type
                + "-----\n";
    }

    private static byte[] withoutOpening(byte[] pkcs8) {
        return Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
    }
}
