package dev.gittensory.enrich.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A version as far as it can be compared without the rules of its ecosystem.
 *
 * @param numbers what stands before the qualifier, at least one
 * @param qualifier where the qualifier puts it among versions with the same numbers
 * @param serial the number in the qualifier, 0 if there is none
 */
public record Version(List<Long> numbers, Qualifier qualifier, long serial) {

    /** Kinds of qualifiers, earliest first. */
    public enum Qualifier {
        /** Before the release; whether before or after a beta is not known. */
        SNAPSHOT,
        ALPHA,
        BETA,
        MILESTONE,
        CANDIDATE,
        RELEASE,
        PATCH,
        UNKNOWN
    }

    private static final Map<String, Qualifier> QUALIFIERS = Map.ofEntries(
            Map.entry("", Qualifier.RELEASE),
            Map.entry("final", Qualifier.RELEASE),
            Map.entry("ga", Qualifier.RELEASE),
            Map.entry("release", Qualifier.RELEASE),
            Map.entry("jre", Qualifier.RELEASE),
            Map.entry("alpha", Qualifier.ALPHA),
            Map.entry("a", Qualifier.ALPHA),
            Map.entry("beta", Qualifier.BETA),
            Map.entry("b", Qualifier.BETA),
            Map.entry("m", Qualifier.MILESTONE),
            Map.entry("milestone", Qualifier.MILESTONE),
            Map.entry("rc", Qualifier.CANDIDATE),
            Map.entry("cr", Qualifier.CANDIDATE),
            Map.entry("snapshot", Qualifier.SNAPSHOT),
            Map.entry("dev", Qualifier.SNAPSHOT),
            Map.entry("pre", Qualifier.SNAPSHOT),
            Map.entry("preview", Qualifier.SNAPSHOT),
            Map.entry("canary", Qualifier.SNAPSHOT),
            Map.entry("nightly", Qualifier.SNAPSHOT),
            Map.entry("next", Qualifier.SNAPSHOT),
            Map.entry("sp", Qualifier.PATCH),
            Map.entry("post", Qualifier.PATCH),
            Map.entry("patch", Qualifier.PATCH));

    /** So that sums and comparisons stay exact. */
    private static final int MOST_DIGITS = 18;

    private static final int MOST_NUMBERS = 8;

    private static final long FIRST_YEAR = 1900;
    private static final long HIGHEST_MAJOR = 1000;

    public Version {
        numbers = List.copyOf(numbers);
    }

    /** Reads a version; empty if it does not begin with a number. */
    public static Optional<Version> of(String text) {
        int position = text.startsWith("v") ? 1 : 0;
        List<Long> numbers = new ArrayList<>();
        while (position < text.length() && isDigit(text.charAt(position)) && numbers.size() < MOST_NUMBERS) {
            int end = endOfDigits(text, position);
            if (end - position > MOST_DIGITS) {
                return Optional.empty();
            }
            numbers.add(Long.parseLong(text, position, end, 10));
            position = end;
            if (position + 1 < text.length() && text.charAt(position) == '.' && isDigit(text.charAt(position + 1))) {
                position++;
            } else {
                break;
            }
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(qualified(numbers, text.substring(position)));
    }

    private static Version qualified(List<Long> numbers, String rest) {
        // what follows a plus is the name of a build and orders nothing
        int build = rest.indexOf('+');
        String text = (build < 0 ? rest : rest.substring(0, build)).toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < text.length() && "-._".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        Qualifier qualifier = QUALIFIERS.getOrDefault(text.substring(start, end), Qualifier.UNKNOWN);
        int digits = end;
        while (digits < text.length() && "-._".indexOf(text.charAt(digits)) >= 0) {
            digits++;
        }
        int last = endOfDigits(text, digits);
        boolean whole = last == text.length() && last - digits <= MOST_DIGITS;
        boolean bareNumber = qualifier == Qualifier.RELEASE && end == start && digits < last;
        if (!whole || bareNumber) {
            return new Version(numbers, Qualifier.UNKNOWN, 0);
        }
        return new Version(numbers, qualifier, digits == last ? 0 : Long.parseLong(text, digits, last, 10));
    }

    /** Whether this is certainly an earlier version than the other. */
    public boolean isBelow(Version other) {
        if (changesScheme(other)) {
            return false;
        }
        int length = Math.max(numbers.size(), other.numbers.size());
        for (int i = 0; i < length; i++) {
            int order = Long.compare(number(i), other.number(i));
            if (order != 0) {
                return order < 0;
            }
        }
        if (qualifier == Qualifier.UNKNOWN || other.qualifier == Qualifier.UNKNOWN) {
            return false;
        }
        if (qualifier == other.qualifier) {
            return serial < other.serial;
        }
        boolean comparable = qualifier != Qualifier.SNAPSHOT || other.qualifier.compareTo(Qualifier.RELEASE) >= 0;
        return comparable && other.qualifier != Qualifier.SNAPSHOT && qualifier.compareTo(other.qualifier) < 0;
    }

    /** The number at this place, 0 if it is not written. */
    public long number(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    /** Some projects have left dates for small numbers, which is no step back. */
    private boolean changesScheme(Version other) {
        long from = number(0);
        long to = other.number(0);
        return from >= FIRST_YEAR && to < HIGHEST_MAJOR || to >= FIRST_YEAR && from < HIGHEST_MAJOR;
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
