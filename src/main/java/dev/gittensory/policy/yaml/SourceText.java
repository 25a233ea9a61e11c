package dev.gittensory.policy.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text that bytes stand for, if it is one that YAML allows. Lines end as YAML has it: LF, CR or CR LF. */
final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What came of it. */
    sealed interface Decoded {

        record Good(String text) implements Decoded {}

        record Bad(int line, String message) implements Decoded {}
    }

    private SourceText() {}

    /** Strictly UTF-8, because a guess at something else would read other words than the author wrote. */
    static Decoded decode(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        boolean malformed = decoder.decode(ByteBuffer.wrap(content), out, true).isError();
        out.flip();
        int start = out.length() > 0 && out.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        String text = out.subSequence(start, out.length()).toString();
        int bad = firstNotAllowed(text, true);
        if (bad >= 0) {
            return new Decoded.Bad(lineOf(text, bad), "A control character is here; text files have none.");
        }
        return malformed
                ? new Decoded.Bad(
                        lineOf(text, text.length()), "This line is not UTF-8; save the file in that encoding.")
                : new Decoded.Good(text);
    }

    /**
     * Where the first character is that has no place in a text, or -1. Half a surrogate pair is one: an escape can make it,
     * and later it could neither be stored nor sent.
     */
    static int firstNotAllowed(String text, boolean carriageReturns) {
        for (int i = 0; i < text.length(); i++) {
            int character = text.codePointAt(i);
            boolean allowed = character == '\t'
                    || character == '\n'
                    || character == '\r' && carriageReturns
                    || character == 0x85
                    || !Character.isISOControl(character)
                            && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                            && character != 0xFFFE
                            && character != 0xFFFF;
            if (!allowed) {
                return i;
            }
            i += Character.charCount(character) - 1;
        }
        return -1;
    }

    /** Whether only white space with a tab in it is before the first word of this line. */
    static boolean isIndentedWithTab(String text, int line) {
        int at = 0;
        for (int current = 1; at < text.length() && current < line; at++) {
            if (endsLine(text, at)) {
                current++;
            }
        }
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '\t';
    }

    private static int lineOf(String text, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            if (endsLine(text, i)) {
                line++;
            }
        }
        return line;
    }

    private static boolean endsLine(String text, int at) {
        char character = text.charAt(at);
        return character == '\n' || character == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
    }
}
