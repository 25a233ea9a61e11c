package dev.gittensory.redact.text;

/** What redaction asks of single characters, wherever it looks at one. */
public final class Characters {

    private Characters() {}

    public static boolean isOneOf(int c, String set) {
        return set.indexOf(c) >= 0;
    }

    /** Of ASCII, because keys, tokens and base64 consist of nothing else. */
    public static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
