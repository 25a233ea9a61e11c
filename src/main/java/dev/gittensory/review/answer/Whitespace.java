package dev.gittensory.review.answer;

/** What does not matter in a quotation. */
final class Whitespace {

    private Whitespace() {}

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The line with one blank for each run of them, and none around it. */
    static String normalised(String line) {
        StringBuilder normalised = new StringBuilder(line.length());
        boolean blank = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else {
                if (blank && !normalised.isEmpty()) {
                    normalised.append(' ');
                }
                blank = false;
                normalised.append(c);
            }
        }
        return normalised.toString();
    }
}
