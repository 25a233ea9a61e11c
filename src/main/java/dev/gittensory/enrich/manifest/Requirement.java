package dev.gittensory.enrich.manifest;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a package will do, understood as far as the findings need it.
 *
 * @param kind how much it leaves open
 * @param text the lowest version that will do; empty if it is not plain
 * @param ceiling the first version that will not do any more, if it follows from the lowest
 */
public record Requirement(Kind kind, String text, @Nullable Version ceiling) {

    /** How much a requirement leaves open. */
    public enum Kind {
        /** Exactly one version. */
        EXACT,
        /** Some versions, but not all that are still to come. */
        BOUNDED,
        /** Every version from some version on. */
        OPEN_ABOVE,
        /** Any version whatever. */
        ANY,
        /** The line does not say. */
        UNSTATED,
        /** It depends on something that is out of sight. */
        UNKNOWN
    }

    private static final int LONGEST = 100;
    private static final Set<String> ANY_WORDS = Set.of(
            "*", "x", "+", "latest", "next", "latest.release", "latest.integration", "release", ">=0", ">= 0", "*.*");
    private static final Pattern PLAIN = Pattern.compile("v?[0-9][A-Za-z0-9._+-]*");
    private static final Pattern WILDCARD = Pattern.compile("v?[0-9]+(?:\\.[0-9]+)*\\.(?:[x*+].*|[0-9]*\\+)");

    /** Reads what a manifest of this ecosystem says. */
    public static Requirement of(Ecosystem ecosystem, String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return bare(Kind.UNSTATED);
        }
        if (text.length() > LONGEST || text.indexOf('$') >= 0) {
            return bare(Kind.UNKNOWN);
        }
        if (ANY_WORDS.contains(text.toLowerCase(Locale.ROOT))
                || ecosystem == Ecosystem.PACKAGIST && text.startsWith("dev-")) {
            return bare(Kind.ANY);
        }
        char first = text.charAt(0);
        if (first == '[' || first == '(') {
            return interval(text);
        }
        if (text.indexOf('|') >= 0
                || text.indexOf(',') >= 0
                || text.indexOf(' ') >= 0
                        && !text.startsWith("~> ")
                        && !text.startsWith(">= ")
                        && !text.startsWith("= ")) {
            return bare(Kind.BOUNDED);
        }
        return single(ecosystem, text);
    }

    /** The one version that will do; empty if there are several. */
    public Optional<String> exact() {
        return kind == Kind.EXACT ? Optional.of(text) : Optional.empty();
    }

    /** The lowest version that will do, if it is plain. */
    public Optional<String> lowest() {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Whether every version that will do is certainly earlier than every one that did before. */
    public boolean isBelow(Requirement before) {
        Optional<Version> lowestBefore = before.lowest().flatMap(Version::of);
        Optional<Version> lowestNow = lowest().flatMap(Version::of);
        if (lowestBefore.isEmpty() || lowestNow.isEmpty() || !lowestNow.get().isBelow(lowestBefore.get())) {
            return false;
        }
        Version limit = ceiling;
        return kind == Kind.EXACT || limit != null && !lowestBefore.get().isBelow(limit);
    }

    private static Requirement single(Ecosystem ecosystem, String text) {
        int start = endOfOperator(text);
        String operator = text.substring(0, start);
        String version = text.substring(start).strip();
        if (!PLAIN.matches(version)) {
            boolean wildcard = WILDCARD.matches(version);
            return bare(wildcard ? Kind.BOUNDED : operator.startsWith(">") ? Kind.OPEN_ABOVE : Kind.UNKNOWN);
        }
        if (WILDCARD.matches(version)) {
            return bare(Kind.BOUNDED);
        }
        return switch (operator) {
            case ">=", ">" -> bare(Kind.OPEN_ABOVE);
            case "^" -> compatible(version);
            case "~", "~>", "~=" -> approximate(operator, version);
            case "=", "==", "===" -> new Requirement(Kind.EXACT, version, null);
            case "" -> plain(ecosystem, version);
            default -> bare(Kind.BOUNDED);
        };
    }

    private static Requirement plain(Ecosystem ecosystem, String version) {
        boolean partial = ecosystem == Ecosystem.NPM
                && version.chars().filter(c -> c == '.').count() < 2;
        return ecosystem == Ecosystem.CARGO || partial
                ? compatible(version)
                : new Requirement(Kind.EXACT, version, null);
    }

    /** Up to the next change of the leftmost number that is not zero. */
    private static Requirement compatible(String version) {
        return bounded(version, parsed -> {
            int place = 0;
            while (place < parsed.numbers().size() - 1 && parsed.number(place) == 0) {
                place++;
            }
            return place;
        });
    }

    private static Requirement approximate(String operator, String version) {
        // Ruby, Python and Composer's pessimistic operators let the last number that is written rise, npm's and Cargo's
        // the patch
        boolean pessimistic = !operator.equals("~");
        return bounded(version, parsed -> {
            int size = parsed.numbers().size();
            return pessimistic ? Math.max(0, size - 2) : Math.min(1, size - 1);
        });
    }

    private static Requirement bounded(String version, ToIntFunction<Version> risingPlace) {
        return Version.of(version)
                .map(parsed -> new Requirement(Kind.BOUNDED, version, raised(parsed, risingPlace.applyAsInt(parsed))))
                .orElse(bare(Kind.UNKNOWN));
    }

    private static Version raised(Version version, int place) {
        List<Long> numbers = new ArrayList<>(version.numbers().subList(0, place));
        numbers.add(version.number(place) + 1);
        return new Version(numbers, Version.Qualifier.RELEASE, 0);
    }

    /** As Maven and NuGet write them. */
    private static Requirement interval(String text) {
        int comma = text.indexOf(',');
        String inside = text.substring(1, Math.max(1, text.length() - 1));
        if (comma < 0) {
            return text.startsWith("[") && text.endsWith("]") && PLAIN.matches(inside)
                    ? new Requirement(Kind.EXACT, inside, null)
                    : bare(Kind.UNKNOWN);
        }
        String above = inside.substring(inside.lastIndexOf(',') + 1);
        return bare(above.isBlank() ? Kind.OPEN_ABOVE : Kind.BOUNDED);
    }

    private static int endOfOperator(String text) {
        int end = 0;
        while (end < text.length() && "<>=!~^".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static Requirement bare(Kind kind) {
        return new Requirement(kind, "", null);
    }
}
