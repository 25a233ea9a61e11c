package dev.gittensory.review.input;

/**
 * Says how many tokens a text may take, without the tokenizer of any model, and rather too many: a third of the characters
 * or the number of pieces, whichever is more. A piece ends where the kind of character changes, as at the hump of a name;
 * each digit and each different punctuation mark is one. Whatever is not ASCII counts half its UTF-8 bytes.
 */
final class TokenEstimate {

    private static final int CHARACTERS_PER_TOKEN = 3;
    private static final int OTHER_BYTES_PER_TOKEN = 2;

    private TokenEstimate() {}

    /** An estimate for a text of any length; that of the lines together is never below that of the whole. */
    static int of(CharSequence text) {
        long ascii = 0;
        long pieces = 0;
        long other = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii++;
                pieces += isPiece(before, c) ? 1 : 0;
            } else {
                other += c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            }
            before = c;
        }
        long tokens = Math.max(ceil(ascii, CHARACTERS_PER_TOKEN), pieces) + ceil(other, OTHER_BYTES_PER_TOKEN);
        return (int) Math.min(tokens, Integer.MAX_VALUE);
    }

    /** The same for a text that is followed by the end of a line. */
    static int ofLine(CharSequence line) {
        return of(line) + 1;
    }

    private static boolean isPiece(char before, char c) {
        if (isLower(c)) {
            return !isLower(before) && !isUpper(before);
        }
        if (isUpper(c)) {
            return !isUpper(before);
        }
        // a blank belongs to the word behind it
        return c >= '0' && c <= '9' || c != before && c != ' ';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static long ceil(long amount, int divisor) {
        return (amount + divisor - 1) / divisor;
    }
}
