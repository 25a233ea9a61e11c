package dev.gittensory.enrich.manifest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.manifest.Declaration.Origin;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The meaning of the tables in {@code Cargo.toml}, {@code pyproject.toml} and a version catalog of Gradle. */
enum TomlRules implements TomlReader.Rules {
    CARGO {
        @Override
        public void entry(TomlReader.Place place, String key, String value, ManifestView.Builder out) {
            String table = place.table();
            if (table == null || CARGO_DEPENDENCIES.matches(table)) {
                named(place, key, value).ifPresent(out::declare);
            } else if (table.startsWith("patch.")) {
                named(place, key, value)
                        .filter(patch -> patch.origin().isForeign())
                        .ifPresent(out::declare);
            } else {
                Matcher own = CARGO_TABLE.matcher(table);
                if (own.matches() && (key.equals("version") || key.equals("git") || key.equals("registry"))) {
                    named(place, own.group(1), "{" + key + " = " + value).ifPresent(out::declare);
                }
            }
        }
    },

    PYPROJECT {
        @Override
        public void entry(TomlReader.Place place, String key, String value, ManifestView.Builder out) {
            String table = place.table();
            if (table == null) {
                // only Poetry writes carets
                if (CARET.matches(value)) {
                    named(place, key, value).ifPresent(out::declare);
                }
                return;
            }
            if (POETRY_DEPENDENCIES.matches(table) || table.equals("tool.uv.sources")) {
                if (!key.equals("python")) {
                    named(place, key, value).ifPresent(out::declare);
                }
            } else if (PYTHON_INDEX.matches(table) && key.equals("url")) {
                first(STRING, value).ifPresent(url -> out.registry(url, place.line()));
            } else if (value.startsWith("[") && isPythonArray(table, key)) {
                Matcher element = STRING.matcher(value);
                while (element.find()) {
                    LineRules.python(element.group(1), isDevelopment(table), place.line())
                            .ifPresent(out::declare);
                }
            }
        }

        @Override
        public void element(TomlReader.Place place, @Nullable String key, String value, ManifestView.Builder out) {
            boolean inSight = place.table() != null && key != null;
            // a string with a comparison in an array is hardly anything else
            boolean likely = (key == null || key.equals("dependencies")) && COMPARED.matches(value);
            if (inSight ? isPythonArray(place.table(), key) : likely) {
                LineRules.python(value, isDevelopment(place.table()), place.line())
                        .ifPresent(out::declare);
            }
        }
    },

    VERSION_CATALOG {
        @Override
        public void entry(TomlReader.Place place, String key, String value, ManifestView.Builder out) {
            if ("versions".equals(place.table())) {
                first(STRING, value).ifPresent(version -> out.variable(key, version));
            } else if (place.table() == null || place.table().equals("libraries")) {
                library(value, place.line()).ifPresent(out::declare);
            }
        }
    };

    private static final Pattern STRING = Pattern.compile("[\"']([^\"']*)[\"']");
    private static final Pattern PLAIN_VERSION =
            Pattern.compile("[~^=]?[0-9]+(?:\\.[0-9*]+)*(?:[-+.][A-Za-z0-9.+-]+)?");
    private static final Pattern CARET = Pattern.compile("(?:\\{.*version\\s*=\\s*)?\"\\^[0-9].*");
    private static final Pattern COMPARED =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(?:\\[[^\\]]*\\])? ?(?:[<>=!~]=|[<>]).*");
    private static final Pattern CARGO_DEPENDENCIES = Pattern.compile("(?:.*\\.)?(?:dev-|build-)?dependencies");
    private static final Pattern CARGO_TABLE =
            Pattern.compile("(?:.*\\.)?(?:dev-|build-)?dependencies\\.\"?([A-Za-z0-9_-]+)\"?");
    private static final Pattern POETRY_DEPENDENCIES =
            Pattern.compile("tool\\.poetry\\.(?:.*\\.)?(?:dev-)?dependencies");
    private static final Pattern PYTHON_INDEX = Pattern.compile("tool\\.(?:poetry\\.source|uv\\.index|pdm\\.source)");
    private static final Pattern PYTHON_GROUPS =
            Pattern.compile("project\\.optional-dependencies|dependency-groups|tool\\.pdm\\.dev-dependencies");

    /** Of a package itself, when the header of its table is out of sight. */
    private static final Set<String> NO_PACKAGES =
            Set.of("version", "edition", "rust-version", "resolver", "opt-level", "name", "license", "python");

    private static final Pattern MODULE = member("module");
    private static final Pattern GROUP = member("group");
    private static final Pattern NAME = member("name");
    private static final Pattern VERSION = member("version");
    private static final Pattern VERSION_REFERENCE = member("version\\.ref");
    private static final Pattern GIT = member("git");
    private static final Pattern URL = member("url");
    private static final Pattern PATH = member("path");
    private static final Pattern REGISTRY =
            Pattern.compile("[{,\\s](?:registry|source|index)\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern WORKSPACE = Pattern.compile("[{,\\s]workspace\\s*=\\s*(true)");
    private static final Pattern COORDINATES = Pattern.compile("[\"']([\\w.-]+:[\\w.-]+):([^\"':]+)[\"'].*");

    @Override
    public void element(TomlReader.Place place, @Nullable String key, String value, ManifestView.Builder out) {
        // only Python keeps dependencies in arrays
    }

    private static Pattern member(String key) {
        return Pattern.compile("[{,\\s]" + key + "\\s*=\\s*[\"']([^\"']*)[\"']");
    }

    /** An entry whose key is the package, as Cargo and Poetry have it. */
    private static Optional<Declaration> named(TomlReader.Place place, String key, String value) {
        boolean inSight = place.table() != null;
        if (key.indexOf('.') >= 0 || !inSight && NO_PACKAGES.contains(key)) {
            return Optional.empty();
        }
        boolean development = isDevelopment(place.table());
        if (!value.startsWith("{")) {
            return first(STRING, value)
                    .filter(version -> inSight || PLAIN_VERSION.matches(version))
                    .map(version -> new Declaration(key, version, Origin.REGISTRY, development, place.line()));
        }
        String version = first(VERSION, value).orElse("");
        Origin origin = origin(value);
        return inSight || !version.isEmpty() || origin == Origin.GIT
                ? Optional.of(new Declaration(key, version, origin, development, place.line()))
                : Optional.empty();
    }

    private static Origin origin(String value) {
        if (first(GIT, value).isPresent()) {
            return Origin.GIT;
        }
        Optional<Origin> elsewhere =
                first(URL, value).map(Origin::of).or(() -> first(PATH, value).map(Origin::ofPath));
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (first(WORKSPACE, value).isPresent()) {
            return Origin.WORKSPACE;
        }
        return first(REGISTRY, value).isPresent() ? Origin.CUSTOM_REGISTRY : Origin.REGISTRY;
    }

    private static Optional<Declaration> library(String value, int line) {
        Matcher coordinates = COORDINATES.matcher(value);
        if (coordinates.matches()) {
            return Optional.of(
                    new Declaration(coordinates.group(1), coordinates.group(2), Origin.REGISTRY, false, line));
        }
        Optional<String> name = first(MODULE, value)
                .or(() ->
                        first(GROUP, value).flatMap(group -> first(NAME, value).map(own -> group + ':' + own)));
        String version = first(VERSION, value)
                .or(() -> first(VERSION_REFERENCE, value).map(reference -> "${" + reference + "}"))
                .orElse("");
        return name.map(own -> new Declaration(own, version, Origin.REGISTRY, false, line));
    }

    private static boolean isPythonArray(@Nullable String table, @Nullable String key) {
        return table != null
                && key != null
                && (PYTHON_GROUPS.matches(table)
                        || table.equals("project") && key.equals("dependencies")
                        || table.equals("tool.uv") && key.equals("dev-dependencies"));
    }

    private static boolean isDevelopment(@Nullable String table) {
        return table != null && (table.contains("dev") || table.contains(".group.") || PYTHON_GROUPS.matches(table));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
