package dev.gittensory.enrich.hosted;

/** Shows the name of a check in public: short, in one line, and neither markup nor a mention. */
final class CheckName {

    private static final int LONGEST = 60;
    private static final String PUNCTUATION = " _-./()";

    private CheckName() {}

    /** The name with every other character replaced by a question mark. */
    static String shown(String name) {
        String start = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        StringBuilder shown = new StringBuilder(LONGEST + 1);
        start.chars().forEach(character -> shown.append(isPlain(character) ? (char) character : '?'));
        return start.length() < name.length() ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isPlain(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || PUNCTUATION.indexOf(character) >= 0;
    }
}
