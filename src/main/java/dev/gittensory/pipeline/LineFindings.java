package dev.gittensory.pipeline;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.Hunk;
import dev.gittensory.domain.LineFinding;
import dev.gittensory.domain.Sha256;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.Suggestion;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The findings that a host can show at their lines, which are those that the diff shows. Pure. */
final class LineFindings {

    /** More than are ever shown; nobody is to store ten thousand of them. */
    private static final int MOST = 100;

    private static final int DIGITS = 32;

    private final Map<Place, String> lines = new HashMap<>();

    /** A line of a version of a file. */
    private record Place(String path, Side side, int line) {
        static @Nullable Place of(Finding finding) {
            Integer line = finding.line();
            return line == null ? null : new Place(finding.path(), finding.side(), line);
        }
    }

    private LineFindings(ChangeSet changes, Set<Place> wanted) {
        changes.files().forEach(file -> read(file, wanted));
    }

    /** Worst first, and of a thing that is found in several places only the first. */
    static List<LineFinding> of(ChangeSet changes, List<Finding> certain, List<ReviewerFinding> opinions) {
        Set<Place> wanted = Stream.concat(certain.stream(), opinions.stream().map(ReviewerFinding::finding))
                .map(Place::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        LineFindings shown = new LineFindings(changes, wanted);
        Set<String> seen = new HashSet<>();
        return Stream.concat(
                        certain.stream().map(finding -> shown.at(finding, identity(finding), null)),
                        opinions.stream().map(found -> shown.at(found.finding(), found.identity(), found.suggestion())))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(found -> found.finding().severity()))
                .filter(found -> seen.add(found.identity()))
                .limit(MOST)
                .toList();
    }

    /** Hosts take an unchanged line for one of the new version. */
    private void read(FileChange file, Set<Place> wanted) {
        for (Hunk hunk : file.hunks()) {
            for (Hunk.Line line : hunk.lines()) {
                Place place = line.kind() == Hunk.Line.Kind.REMOVED
                        ? new Place(file.path(), Side.OLD, line.oldLine())
                        : new Place(file.path(), Side.NEW, line.newLine());
                if (wanted.contains(place)) {
                    lines.put(place, line.text());
                }
            }
        }
    }

    private @Nullable LineFinding at(Finding finding, String identity, @Nullable Suggestion suggestion) {
        Place place = Place.of(finding);
        String line = place == null ? null : lines.get(place);
        if (line == null) {
            return null;
        }
        if (suggestion == null || finding.side() == Side.OLD || !suggestion.replaces(line)) {
            return new LineFinding(finding, identity, null);
        }
        return new LineFinding(finding, identity, indented(suggestion.text(), line));
    }

    /** A single line takes over the indentation of the one that it replaces; several must have brought it along. */
    private static @Nullable String indented(String text, String line) {
        String indentation =
                line.substring(0, line.length() - line.stripLeading().length());
        String wanted = text.replace("\r\n", "\n").stripTrailing();
        if (wanted.lines().count() == 1) {
            wanted = indentation + wanted.strip();
        }
        boolean fits = wanted.startsWith(indentation)
                && wanted.length() > indentation.length()
                && !Character.isWhitespace(wanted.charAt(indentation.length()));
        return fits && !wanted.equals(line.stripTrailing()) ? wanted : null;
    }

    /** What an analyzer says is a fixed sentence, so that it tells its findings in one file apart. */
    private static String identity(Finding finding) {
        String thing = String.join("\0", finding.source(), finding.path(), finding.message());
        byte[] digest = Sha256.digest().digest(thing.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }
}
