package dev.gittensory.enrich.infra;

import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.FileKind;
import java.util.Locale;
import java.util.Set;

/** The languages in which infrastructure is described, as far as a path tells them. */
enum IacKind {
    /** Instructions that build an image. */
    DOCKERFILE("(?:.*/)?(?:(?:dockerfile|containerfile)(?:[.-][^/]*)?|[^/]*[.-]dockerfile)"),
    /** A group of containers on one machine. */
    COMPOSE("(?:.*/)?(?:docker-)?compose(?:[.-][^/]*)?\\.ya?ml"),
    /** What GitHub runs. */
    WORKFLOW("\\.github/workflows/[^/]*\\.ya?ml"),
    /** A step that workflows share. */
    ACTION("(?:.*/)?action\\.ya?ml"),
    /** Cloud resources. */
    TERRAFORM(".*\\.tf"),
    /** Objects of a cluster, or anything else in YAML. */
    YAML(".*\\.ya?ml"),
    /** Nothing of that. */
    NONE(".*");

    /** Where nobody runs what is written, or nobody here wrote it. */
    private static final Set<FileKind> LEFT_ALONE = Set.of(
            FileKind.LOCK,
            FileKind.VENDORED,
            FileKind.GENERATED,
            FileKind.TEST,
            FileKind.DOCUMENTATION,
            FileKind.EXAMPLE);

    private final Pattern pattern;

    IacKind(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    /** The kind of the file at this path; {@link #NONE} as well if it is a test, an example or not the project's own. */
    static IacKind of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        for (IacKind kind : values()) {
            if (kind.pattern.matches(lower)) {
                return kind == NONE || LEFT_ALONE.contains(FileKind.of(path)) ? NONE : kind;
            }
        }
        return NONE;
    }
}
