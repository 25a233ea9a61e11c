package dev.gittensory.enrich.text;

/** Tells code from comments and strings, one line at a time and therefore only as well as a line allows. */
public final class CodeText {

    private CodeText() {}

    /** The line with every character in a comment or string replaced by a blank, so that positions stay the same. */
    public static String of(String line, Language language) {
        byte[] kinds = new Lexer(language).next(line);
        char[] code = line.toCharArray();
        for (int i = 0; i < code.length; i++) {
            code[i] = kinds[i] == Lexer.CODE ? code[i] : ' ';
        }
        return new String(code);
    }
}
