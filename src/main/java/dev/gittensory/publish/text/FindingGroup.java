package dev.gittensory.publish.text;

import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Findings that say the same, wherever they say it, shown in one line: a reader wants to know it once.
 *
 * @param lines where; a line is null if the whole file is meant
 */
record FindingGroup(Pattern pattern, Map<Place, List<@Nullable Integer>> lines) {

    private static final Comparator<FindingGroup> WORST_AND_MOST_FREQUENT_FIRST = Comparator.comparing(
                    (FindingGroup group) -> group.pattern().severity())
            .thenComparing(FindingGroup::size, Comparator.reverseOrder());

    /** What findings of a group have in common. */
    record Pattern(Severity severity, String source, String message) {
        static Pattern of(Finding finding) {
            return new Pattern(finding.severity(), finding.source(), finding.message());
        }

        /** Analyzers say fixed sentences with Markdown of ours in them; a model says what it likes. */
        String text() {
            return source.startsWith(ModelSentences.SOURCE) ? Markdown.prose(message) : message;
        }
    }

    /** A version of a file. */
    record Place(String path, Finding.Side side) {
        static Place of(Finding finding) {
            return new Place(finding.path(), finding.side());
        }
    }

    /** The groups, worst first, then those with the most findings, then in the order of their first findings. */
    static List<FindingGroup> of(List<Finding> findings) {
        Map<Pattern, Map<Place, List<@Nullable Integer>>> grouped = new LinkedHashMap<>();
        findings.forEach(finding -> grouped.computeIfAbsent(Pattern.of(finding), any -> new LinkedHashMap<>())
                .computeIfAbsent(Place.of(finding), any -> new ArrayList<>())
                .add(finding.line()));
        return grouped.entrySet().stream()
                .map(group -> new FindingGroup(group.getKey(), group.getValue()))
                .sorted(WORST_AND_MOST_FREQUENT_FIRST)
                .toList();
    }

    /** How many findings it stands for. */
    int size() {
        return lines.values().stream().mapToInt(List::size).sum();
    }

    boolean isNit() {
        return pattern.severity() == Severity.NIT;
    }

    /** The same findings, a group for each place. */
    List<FindingGroup> byPlace() {
        return lines.entrySet().stream()
                .map(place -> new FindingGroup(pattern, Map.of(place.getKey(), place.getValue())))
                .toList();
    }

    /** The group as one item of a Markdown list, which names at most so many places and further lines of each. */
    String item(int named) {
        String places = lines.entrySet().stream()
                .limit(named)
                .map(place -> text(place.getKey(), place.getValue(), named))
                .collect(Collectors.joining("; "));
        int unnamed = lines.size() - named;
        return "- **%s** %s%s: %s _(%s)_\n"
                .formatted(
                        pattern.severity().name().toLowerCase(Locale.ROOT),
                        places,
                        unnamed > 0 ? " and " + unnamed + (unnamed == 1 ? " more place" : " more places") : "",
                        pattern.text(),
                        pattern.source());
    }

    private static String text(Place place, List<@Nullable Integer> lines, int named) {
        List<Integer> known = lines.stream().filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return Markdown.code(place.path());
        }
        return Markdown.code(place.path(), ":" + known.get(0))
                + (place.side() == Finding.Side.NEW ? "" : " (old)")
                + further(known.subList(1, known.size()), named);
    }

    private static String further(List<Integer> lines, int named) {
        if (lines.isEmpty()) {
            return "";
        }
        int unnamed = lines.size() - named;
        return (lines.size() == 1 ? " and line " : " and lines ")
                + lines.stream().limit(named).map(String::valueOf).collect(Collectors.joining(", "))
                + (unnamed > 0 ? " and " + unnamed + " more" : "");
    }
}
