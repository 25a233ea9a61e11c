package dev.gittensory.review;

import dev.gittensory.domain.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Tells apart what must not be answered alike. */
public final class AnswerKey {

    private AnswerKey() {}

    /**
     * SHA-256 over all that an answer depends on, as 64 hexadecimal digits.
     *
     * @param inputHash of all that the reviewers are sent of the change
     * @param part what is asked, about the whole change or a part of it
     * @param policyVersion of the policy, and with it of the rubric
     * @param promptVersion of the texts that the product adds
     * @param model who answers, and on whose account: nobody gets what another one has paid for
     */
    public static String of(String inputHash, Prompt part, String policyVersion, String promptVersion, ModelId model) {
        MessageDigest digest = Sha256.digest();
        add(digest, inputHash);
        add(digest, part.system());
        add(digest, part.user());
        add(digest, Integer.toString(part.maxOutputTokens()));
        add(digest, policyVersion);
        add(digest, promptVersion);
        add(digest, model.provider());
        add(digest, model.model());
        add(digest, model.account());
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * With its length, so that no two texts can pass for two others; char by char, because an encoding would take every lone
     * half of a character for the same.
     */
    private static void add(MessageDigest digest, String text) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Character.BYTES * text.length());
        bytes.putInt(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes.putChar(text.charAt(i));
        }
        digest.update(bytes.flip());
    }
}
