package dev.gittensory.enrich.lockfile;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Optional;

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
                    marker("{", "\\s*\"(?:[^\"]*node_modules/)?([^\"]+)\":\\s*\\{()"),
                    marker("\"version\"", "\\s*\"version\":\\s*\"([^\"]+)\""),
                    marker("\"resolved\"", "\\s*\"resolved\":\\s*\"" + Marker.HOST),
                    marker("\"integrity\"", "\\s*\"integrity\":"))),
    YARN_LOCK(
            "yarn\\.lock",
            new Lines(
                    marker("@", "\"?((?:@[^/@\"\\s]+/)?[^@\"\\s:#]+)@.*:()$"),
                    marker("version", "  version:?\\s+\"?([^\"\\s]+)"),
                    marker("resolved", "  resolved\\s+\"?" + Marker.HOST),
                    marker("  ", "  (?:integrity|checksum:?)\\s"))),
    PNPM_LOCK(
            "pnpm-lock\\.yaml",
            new Lines(
                    marker("  ", "  '?/?((?:@[^/@']+/)?[^/@'\\s]+)[@/]([0-9][^:('\\s]*|).*:\\s*$"),
                    Marker.NEVER,
                    marker("tarball: ", ".*\\btarball: '?" + Marker.HOST),
                    marker("integrity: ", ".*\\bintegrity: "))),
    TOML_LOCK(
            "(?:poetry|uv|pdm|Cargo)\\.lock",
            new Lines(
                    marker("name = ", "name = \"([^\"]+)\"()"),
                    marker("version = ", "version = \"([^\"]+)\""),
                    marker("://", "(?:source = (?:\\{ [a-z]+ = )?|url = )\"" + Marker.HOST),
                    marker("checksum", "checksum = "))),
    GEMFILE_LOCK(
            "Gemfile\\.lock",
            new Lines(
                    marker("(", "    ([A-Za-z0-9._-]+) \\(([0-9][^)]*)\\)$"),
                    Marker.NEVER,
                    marker("remote", "  remote: " + Marker.HOST),
                    Marker.NEVER)),
    COMPOSER_LOCK(
            "composer\\.lock",
            new Lines(
                    marker("\"name\"", "\\s*\"name\":\\s*\"([^\"]+/[^\"]+)\"()"),
                    marker("\"version\"", "\\s*\"version\":\\s*\"([^\"]+)\""),
                    Marker.NEVER,
                    Marker.NEVER)),
    GO_SUM("go\\.sum", new Lines(marker(" h1:", "(\\S+) (v[^/\\s]+) h1:"), Marker.NEVER, Marker.NEVER, Marker.NEVER));

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

    private static Marker marker(String hint, String pattern) {
        return new Marker(hint, Pattern.compile(pattern));
    }

    /** The kinds of lines that matter. */
    record Lines(Marker entry, Marker version, Marker source, Marker integrity) {}

    /**
     * Recognises one kind of line.
     *
     * @param hint a text that it holds, because to search for one is much quicker than to match, and most lines hold none
     * @param pattern matches it from its beginning
     */
    record Marker(String hint, Pattern pattern) {

        /** Scheme and host, with what stands before them if the kind of source does. */
        private static final String HOST = "((?:[a-z]+\\+)?[a-z]+://[^/\"'\\s,}]+)";

        private static final Marker NEVER = new Marker("\n", Pattern.compile("\n"));

        Optional<Matcher> in(String line) {
            if (!line.contains(hint)) {
                return Optional.empty();
            }
            Matcher matcher = pattern.matcher(line);
            return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
        }
    }
}
