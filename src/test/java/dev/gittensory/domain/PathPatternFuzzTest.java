package dev.gittensory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the matcher with a translation into regular expressions, on many short patterns and paths. */
class PathPatternFuzzTest {

    private static final List<String> PARTS = List.of("a", "b", "ab", "*", "**", "a*", "*b", "?", "a*b", "*a*b*", "a?");
    private static final List<String> NAMES = List.of("a", "b", "ab", "aab", "abab", "c");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void agreesWithTheTranslation(int seed) {
        Random random = new Random(seed);
        int matched = 0;
        for (int i = 0; i < 20_000; i++) {
            String text =
                    (random.nextBoolean() ? "/" : "") + some(PARTS, random, 5) + (random.nextInt(4) == 0 ? "/" : "");
            String path = some(NAMES, random, 6);
            boolean matches = PathPattern.of(text).orElseThrow().matches(PathPattern.names(path));
            assertThat(matches)
                    .as("%s means %s", text, path)
                    .isEqualTo(Pattern.compile(translated(text)).matches(path));
            matched += matches ? 1 : 0;
        }
        assertThat(matched).isBetween(2_000, 18_000);
    }

    private static String some(List<String> words, Random random, int most) {
        return random.ints(1 + random.nextInt(most), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining("/"));
    }

    private static String translated(String text) {
        boolean content = text.endsWith("/");
        String inner = text.substring(text.startsWith("/") ? 1 : 0, text.length() - (content ? 1 : 0));
        boolean tied = text.startsWith("/") || inner.contains("/");
        List<String> parts = new ArrayList<>(List.of(inner.split("/")));
        String last = parts.remove(parts.size() - 1);
        StringBuilder regex = new StringBuilder(tied ? "" : "(?:[^/]+/)*");
        parts.forEach(part -> regex.append(part.equals("**") ? "(?:[^/]+/)*" : segment(part) + "/"));
        if (last.equals("**")) {
            return regex.append(".+").toString();
        }
        String end = content ? "/.+" : tied && last.equals("*") ? "" : "(?:/.*)?";
        return regex.append(segment(last)).append(end).toString();
    }

    private static String segment(String part) {
        String one = part.replace("*", "[^/]*").replace("?", "[^/]");
        return part.equals("*") ? "[^/]+" : one;
    }
}
