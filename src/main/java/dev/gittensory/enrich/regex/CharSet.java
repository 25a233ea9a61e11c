package dev.gittensory.enrich.regex;

/**
 * The characters that one place of a pattern matches: exact for ASCII, one bit for the rest, which is enough to tell
 * whether two places can match the same.
 *
 * @param low bits for U+0000 to U+003F
 * @param high bits for U+0040 to U+007F
 * @param beyond whether any other character is among them
 */
record CharSet(long low, long high, boolean beyond) {

    static final CharSet NONE = new CharSet(0, 0, false);
    static final CharSet DIGIT = range('0', '9');
    static final CharSet LETTER = range('a', 'z').union(range('A', 'Z'));
    static final CharSet WORD = LETTER.union(DIGIT).union(of('_'));
    static final CharSet SPACE = range('\t', '\r').union(of(' '));
    static final CharSet DOT = of('\n').complement();

    static CharSet of(int character) {
        return range(character, character);
    }

    static CharSet range(int first, int last) {
        long low = 0;
        long high = 0;
        for (int c = first; c <= Math.min(last, 127); c++) {
            low |= c < 64 ? 1L << c : 0;
            high |= c < 64 ? 0 : 1L << (c - 64);
        }
        return new CharSet(low, high, last > 127);
    }

    CharSet union(CharSet other) {
        return new CharSet(low | other.low, high | other.high, beyond || other.beyond);
    }

    /** Everything else; of the characters beyond ASCII there are always others. */
    CharSet complement() {
        return new CharSet(~low, ~high, true);
    }

    boolean intersects(CharSet other) {
        return (low & other.low) != 0 || (high & other.high) != 0 || beyond && other.beyond;
    }
}
