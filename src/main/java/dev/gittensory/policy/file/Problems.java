package dev.gittensory.policy.file;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.ConfigProblem.Kind;
import dev.gittensory.policy.KnownAnalyzers;
import dev.gittensory.policy.yaml.Yaml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Collects what is wrong with one file while it is read. Not thread-safe. */
final class Problems {

    /** More than anybody repairs before looking again. */
    static final int MOST = 50;

    /** Enough to find a key by, and no more of a text that is not ours. */
    private static final int LONGEST_PATH = 100;

    private final KnownAnalyzers analyzers;
    private final List<ConfigProblem> noted = new ArrayList<>();
    private boolean fatal;

    /** Where in a file, by the path of the key and a line. */
    record Place(String path, int line) {

        /** A key in the mapping that is here. */
        Place key(String name, int at) {
            return new Place(path.isEmpty() ? name : path + "." + name, at);
        }

        /** An element of the list that is here. */
        Place element(int at) {
            return new Place(path, at);
        }
    }

    Problems(KnownAnalyzers analyzers) {
        this.analyzers = analyzers;
    }

    /** Nothing of a file takes effect. */
    static ConfigProblem unreadable(Yaml.Reading.Unreadable reason) {
        return new ConfigProblem(reason.line(), Kind.UNREADABLE, "", reason.message());
    }

    /** The names that analyzers may have. */
    KnownAnalyzers analyzers() {
        return analyzers;
    }

    /** The value has no effect. */
    void wrong(Place place, String message) {
        fatal = true;
        note(place, Kind.WRONG_VALUE, message);
    }

    /** The value has an effect, and a stricter one than its author expects. */
    void stricterThanMeant(Place place, String message) {
        note(place, Kind.WRONG_VALUE, message);
    }

    /** Nothing has this name. */
    void unknownKey(Place place, String message) {
        fatal = true;
        note(place, Kind.UNKNOWN_KEY, message);
    }

    /** The value would weaken what the operator requires. */
    void loosening(Place place) {
        note(
                place,
                Kind.LOOSENING,
                "This is weaker than what the operator requires; the operator's stricter value stays in effect.");
    }

    /** Whether something is wrong with the value of this key as a whole. */
    boolean isNoted(String path) {
        return noted.stream().anyMatch(problem -> problem.key().equals(path));
    }

    /** Whether every value had at least the effect that its author expects. */
    boolean tolerable() {
        return !fatal;
    }

    /** At most {@link #MOST}, in the order of their lines; the last one counts those that are missing. */
    List<ConfigProblem> inOrder() {
        List<ConfigProblem> sorted = noted.stream()
                .sorted(Comparator.comparing(ConfigProblem::line, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        if (sorted.size() <= MOST) {
            return sorted;
        }
        ConfigProblem next = sorted.get(MOST - 1);
        int more = sorted.size() - MOST + 1;
        return Stream.concat(
                        sorted.stream().limit(MOST - 1),
                        Stream.of(new ConfigProblem(
                                next.line(),
                                next.kind(),
                                "",
                                "From this line on there are " + more + " more problems.")))
                .toList();
    }

    private void note(Place place, Kind kind, String message) {
        noted.add(new ConfigProblem(place.line(), kind, shown(place.path()), message));
    }

    /** A path without what could move the text around it, and not too long. */
    private static String shown(String path) {
        StringBuilder text = new StringBuilder();
        path.codePoints().limit(LONGEST_PATH).forEach(c -> text.appendCodePoint(isVisible(c) ? c : '\uFFFD'));
        return path.codePointCount(0, path.length()) > LONGEST_PATH
                ? text.append('…').toString()
                : text.toString();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
