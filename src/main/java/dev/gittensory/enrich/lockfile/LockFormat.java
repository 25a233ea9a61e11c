package dev.gittensory.enrich.lockfile;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of files that pin versions, and the lines of theirs that matter.
 *
 * <p>Every pattern matches a line from its beginning. Groups: of {@code entry} the name and, if it is on the same line,
 * the version; of {@code version} the version; of {@code source} scheme and host.
 */
enum LockFormat {
    PACKAGE_LOCK(
            "(?:package-lock|npm-shrinkwrap)\\.json",
            new Lines(
                    "\\s*\"(?:[^\"]*node_modules/)?([^\"]+)\":\\s*\\{()",
                    "\\s*\"version\":\\s*\"([^\"]+)\"",
                    "\\s*\"resolved\":\\s*\"" + Lines.HOST,
                    "\\s*\"integrity\":")),
    YARN_LOCK(
            "yarn\\.lock",
            new Lines(
                    "\"?((?:@[^/@\"\\s]+/)?[^@\"\\s:#]+)@.*:()$",
                    "  version:?\\s+\"?([^\"\\s]+)",
                    "  resolved\\s+\"?" + Lines.HOST,
                    "  (?:integrity|checksum:?)\\s")),
    PNPM_LOCK(
            "pnpm-lock\\.yaml",
            new Lines(
                    "  '?/?((?:@[^/@']+/)?[^/@'\\s]+)[@/]([0-9][^:('\\s]*)[^:]*:\\s*$",
                    null,
                    ".*\\btarball: '?" + Lines.HOST,
                    ".*\\bintegrity: ")),
    TOML_LOCK(
            "(?:poetry|uv|pdm|Cargo)\\.lock",
            new Lines(
                    "name = \"([^\"]+)\"()",
                    "version = \"([^\"]+)\"",
                    "(?:source = (?:\\{ [a-z]+ = )?|url = )\"" + Lines.HOST,
                    "checksum = ")),
    GEMFILE_LOCK(
            "Gemfile\\.lock",
            new Lines("    ([A-Za-z0-9._-]+) \\(([0-9][^)]*)\\)$", null, "  remote: " + Lines.HOST, null)),
    COMPOSER_LOCK(
            "composer\\.lock",
            new Lines("\\s*\"name\":\\s*\"([^\"]+/[^\"]+)\"()", "\\s*\"version\":\\s*\"([^\"]+)\"", null, null)),
    GO_SUM("go\\.sum", new Lines("(\\S+) (v[^/\\s]+) h1:", null, null, null));

    private final Pattern path;
    private final Lines lines;

    LockFormat(String name, Lines lines) {
        this.path = Pattern.compile("(?:.*/)?" + name);
        this.lines = lines;
    }

    /** The format of the lock file at this path; empty if it is none. */
    static Optional<LockFormat> of(String file) {
        return Arrays.stream(values())
                .filter(format -> format.path.matches(file))
                .findFirst();
    }

    Lines lines() {
        return lines;
    }

    /** What lines say. */
    static final class Lines {
        /** Scheme and host, with what stands before them if the kind of source does. */
        private static final String HOST = "((?:[a-z]+\\+)?[a-z]+://[^/\"'\\s,}]+)";

        final Pattern entry;
        final @Nullable Pattern version;
        final @Nullable Pattern source;
        final @Nullable Pattern integrity;

        Lines(String entry, @Nullable String version, @Nullable String source, @Nullable String integrity) {
            this.entry = Pattern.compile(entry);
            this.version = compiled(version);
            this.source = compiled(source);
            this.integrity = compiled(integrity);
        }

        private static @Nullable Pattern compiled(@Nullable String pattern) {
            return pattern == null ? null : Pattern.compile(pattern);
        }
    }
}
