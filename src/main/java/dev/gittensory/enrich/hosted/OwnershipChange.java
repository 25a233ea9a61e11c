package dev.gittensory.enrich.hosted;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.Hunk;
import dev.gittensory.domain.PathPattern;
import dev.gittensory.enrich.text.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change does to the CODEOWNERS files of a repository. */
final class OwnershipChange {

    /**
     * A place in a CODEOWNERS file.
     *
     * @param line as a finding counts it, or null for the whole file
     */
    record Place(FileChange file, @Nullable Integer line, Side side) {}

    private record Candidate(PathPattern pattern, Place place) {}

    /** More than anybody changes at once; each costs a search through all rules. */
    private static final int MOST_CANDIDATES = 1_000;

    private final List<FileChange> changed;
    private final List<FileChange> all;

    /** Of the change that consists of these files. */
    OwnershipChange(List<FileChange> files) {
        all = files;
        changed = files.stream()
                .filter(file -> OwnerRules.LOCATIONS.contains(file.path())
                        || file.previousPath() != null && OwnerRules.LOCATIONS.contains(file.previousPath()))
                .toList();
    }

    boolean isEmpty() {
        return changed.isEmpty();
    }

    /** The added lines that the host will skip, because it does not understand them. */
    List<Place> invalidLines() {
        List<Place> invalid = new ArrayList<>();
        changed.stream()
                .filter(file -> OwnerRules.LOCATIONS.contains(file.path()))
                .forEach(file -> Scan.eachAdded(file, line -> {
                    if (OwnerLine.parse(line.text()) instanceof OwnerLine.Invalid) {
                        invalid.add(new Place(file, line.newLine(), Side.NEW));
                    }
                }));
        return invalid;
    }

    /**
     * The rules whose files have an owner before the change and none after it, however that comes about: the line is
     * gone, garbled or overridden, or another file has taken its place. A sample of each pattern stands for its files.
     */
    List<Place> losses(OwnerRules base, OwnerRules head, Inquiry inquiry) {
        List<Candidate> candidates = candidates(base, head, inquiry);
        if (candidates.size() > MOST_CANDIDATES) {
            inquiry.capped();
        }
        return candidates.stream()
                .limit(MOST_CANDIDATES)
                .filter(candidate -> base.owns(candidate.pattern().sample()))
                .filter(candidate -> !head.owns(candidate.pattern().sample()))
                .filter(candidate -> !goesWithItsFiles(candidate.pattern()))
                .map(Candidate::place)
                .toList();
    }

    private List<Candidate> candidates(OwnerRules base, OwnerRules head, Inquiry inquiry) {
        if (!base.location().equals(head.location())) {
            Place place = new Place(changed.get(0), null, Side.NEW);
            return base.rules().stream()
                    .map(rule -> new Candidate(rule.pattern(), place))
                    .toList();
        }
        Optional<FileChange> file = changed.stream()
                .filter(candidate -> candidate.path().equals(base.location()))
                .findFirst();
        if (file.isPresent() && file.get().binary()) {
            // no lines to look at, although it is a text
            inquiry.capped();
        }
        return file.stream().flatMap(OwnershipChange::candidates).toList();
    }

    private static Stream<Candidate> candidates(FileChange file) {
        List<Candidate> candidates = new ArrayList<>();
        for (Hunk hunk : file.hunks()) {
            for (Hunk.Line line : hunk.lines()) {
                Scan.stopIfInterrupted();
                if (line.kind() != Hunk.Line.Kind.CONTEXT
                        && OwnerLine.parse(line.text()) instanceof OwnerLine.Rule rule) {
                    Place place = line.isAdded()
                            ? new Place(file, line.newLine(), Side.NEW)
                            : new Place(file, line.oldLine(), Side.OLD);
                    candidates.add(new Candidate(rule.pattern(), place));
                }
            }
        }
        return candidates.stream();
    }

    /** Whether the change takes away what the pattern names, so that there is nothing left to own. */
    private boolean goesWithItsFiles(PathPattern pattern) {
        return pattern.isLiteral()
                && all.stream()
                        .flatMap(
                                file -> Optional.ofNullable(
                                        file.kind() == FileChange.Kind.DELETED ? file.path() : formerPath(file))
                                        .stream())
                        .anyMatch(path -> pattern.matches(PathPattern.names(path)));
    }

    private static @Nullable String formerPath(FileChange file) {
        return file.kind() == FileChange.Kind.RENAMED ? file.previousPath() : null;
    }
}
