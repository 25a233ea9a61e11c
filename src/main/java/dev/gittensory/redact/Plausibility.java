package dev.gittensory.redact;

import com.google.re2j.Pattern;
import dev.gittensory.redact.text.Characters;
import dev.gittensory.redact.text.HintIndex;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells values that give access from those that only stand where one would. */
final class Plausibility {

    /** In a value that was drawn at random, none of these turns up by chance. */
    private static final HintIndex PLACEHOLDERS = new HintIndex(List.of(List.of(
            "example",
            "changeme",
            "change_me",
            "change-me",
            "placeholder",
            "your_",
            "your-",
            "yourp",
            "yours",
            "yourt",
            "yourk",
            "youra",
            "xxxx",
            "dummy",
            "sample",
            "redacted",
            "replace",
            "insert",
            "goes_here",
            "goes-here",
            "notreal",
            "not_real",
            "not-real",
            "fake",
            "process.env",
            "getenv",
            "os.environ",
            "vault:",
            "....",
            "****")));

    /** Where a person chose the value, these say that it protects nothing, or that it names a secret elsewhere. */
    private static final HintIndex HARMLESS_WORDS = new HintIndex(List.of(List.of(
            "password",
            "passwd",
            "passw0rd",
            "secret",
            "s3cr3t",
            "token",
            "apikey",
            "api_key",
            "api-key",
            "test",
            "demo",
            "mock",
            "default",
            "localhost",
            "undefined",
            "qwerty",
            "letmein",
            "sesame",
            "hunter2",
            "foobar",
            "somethin")));

    private static final List<String> HARMLESS_LOGINS =
            List.of("pass", "pwd", "root", "admin", "guest", "user", "null");

    private static final Pattern REFERENCE =
            Pattern.compile("[<>{}()\\[\\]]|\\$[A-Za-z_{(]|#\\{|^%[a-z]|^[@$%!&/.]|://|^[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?i)[0-9a-f]{40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:sha(?:1|256|384|512)|md5)[-:].*");
    private static final Pattern HEX_KEY = Pattern.compile("(?:[0-9a-f]{2}){16,}|(?:[0-9A-F]{2}){16,}");
    private static final Pattern PRIVATE_HOST = Pattern.compile(
            "(?i)(?:localhost|127\\.|0\\.0\\.0\\.0|\\[?::1|sha256|host\\b|example|[^.]*\\.example|[^/]*example\\.).*"
                    // top-level domains that are kept for tests and lead nowhere
                    + "|[^:]*\\.(?:test|invalid|localhost)(?::.*)?");

    private Plausibility() {}

    /** Enough different characters in no evident order, and no placeholder. */
    static boolean drawnAtRandom(String value) {
        boolean plain = value.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-' || c == '_' || c == '.');
        return !plain
                && !PLACEHOLDERS.occursIn(value)
                && entropy(value) >= (value.length() < 24 ? 2.5 : 3.0)
                && !isSequence(value)
                && !isRepetition(value);
    }

    /** A literal that somebody would protect something with: at least a digit, and several kinds of characters. */
    static boolean chosenAsSecret(String value) {
        int kinds = kinds(value);
        boolean digit = has(value, '0', '9');
        boolean letter = has(value, 'a', 'z') || has(value, 'A', 'Z');
        boolean rich = value.length() >= 16 && entropy(value) >= 3.0 || kinds >= 3 && entropy(value) >= 2.5;
        return digit && letter && rich && !isIdentifier(value) && !standsForAnother(value) && !readsAsWords(value);
    }

    /** Placeholders, references to variables, and values that everybody knows. */
    static boolean standsForAnother(String value) {
        return REFERENCE.matcher(value).find()
                || PLACEHOLDERS.occursIn(value)
                || HARMLESS_WORDS.occursIn(value)
                || HARMLESS_LOGINS.stream().anyMatch(value::equalsIgnoreCase)
                || value.chars().distinct().count() < 4
                || isSequence(value)
                || isRepetition(value);
    }

    /** Commit ids, UUIDs and checksums that name their algorithm: random, but meant to be seen. */
    static boolean isIdentifier(String value) {
        return IDENTIFIER.matches(value);
    }

    /** Hosts that nobody else reaches, names that stand for any host, and digests where a host would be. */
    static boolean isPrivateHost(String host) {
        return PRIVATE_HOST.matches(host);
    }

    /** True if letters mostly form pronounceable pieces of one case, as in {@code oauth2-token-endpoint}. */
    static boolean readsAsWords(String value) {
        long letters = value.chars().filter(c -> Character.isLetter((char) c)).count();
        long digits = value.chars().filter(c -> Character.isDigit((char) c)).count();
        int inWords = words(value)
                .filter(Plausibility::isPronounceable)
                .mapToInt(String::length)
                .sum();
        return inWords >= 0.75 * letters && digits * 4 <= value.length() && changesPerHundred(value) < 45;
    }

    /** True if lower case, upper case and digits take turns more often than in a name, or for a key in hex. */
    static boolean isJumble(String value) {
        return changesPerHundred(value) >= 30 || HEX_KEY.matches(value);
    }

    private static int changesPerHundred(String value) {
        int changes = 0;
        for (int i = 1; i < value.length(); i++) {
            changes += kind(value.charAt(i)) == kind(value.charAt(i - 1)) ? 0 : 1;
        }
        return changes * 100 / value.length();
    }

    private static Stream<String> words(String value) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && !Character.isUpperCase(value.charAt(i - 1));
            spaced.append(hump ? " " : "").append(Character.isLetter(c) ? c : ' ');
        }
        return Stream.of(spaced.toString().split(" ")).map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static boolean isPronounceable(String word) {
        int consonants = 0;
        boolean vowel = false;
        for (int i = 0; i < word.length(); i++) {
            boolean here = Characters.isOneOf(word.charAt(i), "aeiouy");
            vowel |= here;
            consonants = here ? 0 : consonants + 1;
            if (consonants > 4) {
                return false;
            }
        }
        return vowel && word.length() >= 3;
    }

    private static boolean isSequence(String value) {
        int steps = 0;
        for (int i = 1; i < value.length(); i++) {
            steps += Math.abs(value.charAt(i) - value.charAt(i - 1)) <= 1 ? 1 : 0;
        }
        return steps * 2 >= value.length();
    }

    private static boolean isRepetition(String value) {
        for (int period = 1; period <= Math.min(16, value.length() / 2); period++) {
            if (value.regionMatches(period, value, 0, value.length() - period)) {
                return true;
            }
        }
        return false;
    }

    /** Shannon entropy in bits per character. */
    private static double entropy(String value) {
        int[] counts = new int[128];
        value.chars().forEach(c -> counts[c & 127]++);
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / value.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }

    private static int kinds(String value) {
        return (int) value.chars().map(c -> kind((char) c)).distinct().count();
    }

    private static int kind(char c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> 1;
            case Character.UPPERCASE_LETTER -> 2;
            case Character.LOWERCASE_LETTER, Character.OTHER_LETTER -> 3;
            default -> 4;
        };
    }

    private static boolean has(String value, char first, char last) {
        return value.chars().anyMatch(c -> c >= first && c <= last);
    }
}
