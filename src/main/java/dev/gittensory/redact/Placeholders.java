package dev.gittensory.redact;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Replaces what must not reach a model by typed placeholders such as {@code [GITHUB_TOKEN_1]}. One instance serves one
 * review: the same value gets the same placeholder in all its texts, so that a model can still follow it. Lines and
 * their endings stay, so line numbers remain valid. Safe for several threads.
 *
 * <p>Holds the values until the review ends; nothing returns them.
 */
public final class Placeholders {

    private final Vocabulary vocabulary;
    private final Map<String, Map<String, String>> placeholders = new HashMap<>();
    private final SortedMap<String, Integer> counts = new TreeMap<>();

    public Placeholders(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The text with every value replaced. */
    public synchronized String redact(String text) {
        String redacted = text;
        for (Search search : vocabulary.searches()) {
            String source = redacted;
            Map<Match, String> chosen = new HashMap<>();
            redacted = Match.replace(
                    source,
                    search.in(source),
                    (match, part) -> chosen.computeIfAbsent(match, m -> placeholder(m, source)));
        }
        return redacted;
    }

    /** How many replacements were made so far, by the id of what was replaced. */
    public synchronized SortedMap<String, Integer> counts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    private String placeholder(Match match, String source) {
        String id = match.entry().id();
        counts.merge(id, 1, Integer::sum);
        Map<String, String> ofKind = placeholders.computeIfAbsent(id, key -> new HashMap<>());
        String name = "[" + id.toUpperCase(Locale.ROOT) + "_" + (ofKind.size() + 1) + "]";
        return ofKind.computeIfAbsent(match.identityIn(source), value -> name);
    }
}
