package dev.gittensory.enrich.manifest;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A world of packages with one way of naming them. */
public enum Ecosystem {
    MAVEN("Maven", "maven", "[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+"),
    NPM("npm", "npm", "(?:@[A-Za-z0-9~-][A-Za-z0-9._~-]*/)?[A-Za-z0-9~-][A-Za-z0-9._~-]*"),
    PYPI("PyPI", "pypi", "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"),
    GO("Go", "go", "[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?:/[A-Za-z0-9._~!-]+)*"),
    CARGO("crates.io", "cargo", "[A-Za-z][A-Za-z0-9_-]*"),
    RUBYGEMS("RubyGems", null, "[A-Za-z0-9][A-Za-z0-9._-]*"),
    PACKAGIST("Packagist", null, "[A-Za-z0-9][A-Za-z0-9_.-]*/[A-Za-z0-9][A-Za-z0-9_.-]*"),
    NUGET("NuGet", "nuget", "[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?");

    /** Longer names exist nowhere and would crowd a finding. */
    private static final int LONGEST_NAME = 100;

    private static final List<String> PRIVATE_DOMAINS =
            List.of(".internal", ".local", ".localhost", ".corp", ".lan", ".intranet", ".private", ".home");

    private final String osvName;
    private final @Nullable String depsDevSystem;
    private final Pattern name;

    Ecosystem(String osvName, @Nullable String depsDevSystem, String name) {
        this.osvName = osvName;
        this.depsDevSystem = depsDevSystem;
        this.name = Pattern.compile(name);
    }

    /** Its name in the database of known vulnerabilities. */
    public String osvName() {
        return osvName;
    }

    /** Its name in the index of package versions; empty if that does not keep it. */
    public Optional<String> depsDevSystem() {
        return Optional.ofNullable(depsDevSystem);
    }

    /** Whether a package can have this name, by the strict rules of the ecosystem. */
    public boolean isName(String candidate) {
        return candidate.length() <= LONGEST_NAME && name.matches(candidate);
    }

    /** Whether a name says by itself that no public registry has the package. */
    public boolean isEvidentlyPrivate(String candidate) {
        if (this != GO) {
            return false;
        }
        int slash = candidate.indexOf('/');
        String host = (slash < 0 ? candidate : candidate.substring(0, slash)).toLowerCase(Locale.ROOT);
        return PRIVATE_DOMAINS.stream().anyMatch(host::endsWith);
    }

    /** The spelling that registries know the package by. */
    public String canonical(String packageName) {
        return switch (this) {
            case PYPI -> joinedByHyphens(packageName.toLowerCase(Locale.ROOT));
            case PACKAGIST -> packageName.toLowerCase(Locale.ROOT);
            default -> packageName;
        };
    }

    /** PyPI takes runs of hyphens, dots and underscores for one hyphen. */
    private static String joinedByHyphens(String text) {
        StringBuilder canonical = new StringBuilder(text.length());
        boolean joint = false;
        for (char c : text.toCharArray()) {
            boolean separator = c == '-' || c == '_' || c == '.';
            if (!separator) {
                canonical.append(c);
            } else if (!joint) {
                canonical.append('-');
            }
            joint = separator;
        }
        return canonical.toString();
    }
}
