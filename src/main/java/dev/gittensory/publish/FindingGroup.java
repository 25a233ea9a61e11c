package dev.gittensory.publish;

import dev.gittensory.domain.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings that say the same of one file, shown in one line: a reader wants to know it once. */
record FindingGroup(Key key, List<Integer> lines, int size) {

    private static final int LINES_NAMED = 20;

    /** What findings of a group have in common. */
    record Key(String path, Finding.Side side, Finding.Severity severity, String source, String message) {
        static Key of(Finding finding) {
            return new Key(finding.path(), finding.side(), finding.severity(), finding.source(), finding.message());
        }
    }

    /** The groups, in the order of their first findings. */
    static List<FindingGroup> of(List<Finding> findings) {
        Map<Key, List<@Nullable Integer>> grouped = new LinkedHashMap<>();
        findings.forEach(finding -> grouped.computeIfAbsent(Key.of(finding), any -> new ArrayList<>())
                .add(finding.line()));
        return grouped.entrySet().stream()
                .map(group -> new FindingGroup(
                        group.getKey(),
                        group.getValue().stream().filter(Objects::nonNull).toList(),
                        group.getValue().size()))
                .toList();
    }

    /** The group as one item of a Markdown list. */
    String line() {
        return "- **%s** %s%s%s: %s _(%s)_\n"
                .formatted(
                        key.severity().name().toLowerCase(Locale.ROOT),
                        place(),
                        lines.isEmpty() || key.side() == Finding.Side.NEW ? "" : " (old)",
                        furtherLines(),
                        key.message(),
                        key.source());
    }

    private String place() {
        return lines.isEmpty() ? Markdown.code(key.path()) : Markdown.code(key.path(), ":" + lines.get(0));
    }

    private String furtherLines() {
        if (lines.size() < 2) {
            return "";
        }
        String named =
                lines.stream().skip(1).limit(LINES_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        int unnamed = lines.size() - 1 - LINES_NAMED;
        return (lines.size() == 2 ? " and line " : " and lines ")
                + named
                + (unnamed > 0 ? " and " + unnamed + " more" : "");
    }
}
