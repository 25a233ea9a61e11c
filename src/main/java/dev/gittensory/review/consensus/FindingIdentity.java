package dev.gittensory.review.consensus;

import dev.gittensory.domain.Sha256;
import dev.gittensory.review.Remark;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Tells the same thing in a later push. Made from path, code and category: it survives other words of a model, other lines,
 * indentation, wrapped lines, a rebase and a force-push. It does not survive that a reviewer quotes another part of the code.
 */
public final class FindingIdentity {

    private static final int DIGITS = 32;
    private static final char END = '\0';

    private FindingIdentity() {}

    /** 32 hexadecimal digits. Where no code is quoted, the line has to do. */
    public static String of(Remark remark) {
        String code = code(remark);
        String place = code.isEmpty() ? remark.side().name() + remark.line() : code;
        String thing = remark.path() + END + remark.category().name() + END + code.isEmpty() + END + place;
        byte[] digest = Sha256.digest().digest(thing.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    /** The quoted code without blanks, and without what a diff or an indentation puts in front of a line. */
    static String code(Remark remark) {
        String evidence = remark.evidence();
        StringBuilder code = new StringBuilder(evidence.length());
        boolean atStart = true;
        for (int i = 0; i < evidence.length(); i++) {
            char character = evidence.charAt(i);
            if (character == '\n' || character == '\r') {
                atStart = true;
            } else if (!Character.isWhitespace(character) && !(atStart && isMark(character))) {
                code.append(character);
                atStart = false;
            }
        }
        return code.toString();
    }

    /** A model quotes a line with the mark of the diff or without. */
    private static boolean isMark(char character) {
        return character == '+' || character == '-';
    }
}
