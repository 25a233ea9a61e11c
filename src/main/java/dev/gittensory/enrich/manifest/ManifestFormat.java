package dev.gittensory.enrich.manifest;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that declare direct dependencies. */
public enum ManifestFormat {
    POM(Ecosystem.MAVEN, "pom\\.xml"),
    GRADLE(Ecosystem.MAVEN, "[^/]+\\.gradle(?:\\.kts)?"),
    VERSION_CATALOG(Ecosystem.MAVEN, "[^/]+\\.versions\\.toml"),
    PACKAGE_JSON(
            Ecosystem.NPM, "package\\.json", "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml"),
    REQUIREMENTS(Ecosystem.PYPI, "[^/]*requirements[^/]*\\.txt|requirements/[^/]+\\.txt"),
    PYPROJECT(Ecosystem.PYPI, "pyproject\\.toml", "poetry.lock", "uv.lock", "pdm.lock"),
    GO_MOD(Ecosystem.GO, "go\\.mod", "go.sum"),
    CARGO(Ecosystem.CARGO, "Cargo\\.toml", "Cargo.lock"),
    GEMFILE(Ecosystem.RUBYGEMS, "Gemfile", "Gemfile.lock"),
    COMPOSER(Ecosystem.PACKAGIST, "composer\\.json", "composer.lock"),
    MSBUILD(Ecosystem.NUGET, "[^/]+\\.(?:cs|fs|vb)proj|Directory\\.(?:Packages|Build)\\.props");

    /** What is kept for tests to read, or was copied from elsewhere, is not what the project depends on. */
    private static final Pattern NOT_THE_PROJECT = Pattern.compile(
            "(?:.*/)?(?:fixtures?|testdata|test-data|test-fixtures|__[a-z]+__|node_modules|vendor|third[_-]party|src/test)/.*");

    private static final Pattern FOR_DEVELOPMENT =
            Pattern.compile("(?:.*/)?(?:docs?/.*|[^/]*(?:dev|test|docs?|lint|ci|build|typing)[^/]*)");

    private static final Pattern PIP_INDEX =
            Pattern.compile("\\s*(?:--index-url|--extra-index-url|-i)[\\s=]+(https?://\\S+)");
    private static final Pattern GEM_SOURCE = Pattern.compile("\\s*source[\\s(]+[\"'](https?://[^\"']+)[\"']");
    private static final Pattern GRADLE_REPOSITORY = Pattern.compile("\\s*maven\\s*[({].*[\"'](https?://[^\"']+)[\"']");

    private final Ecosystem ecosystem;
    private final Pattern path;
    private final List<String> lockfiles;

    ManifestFormat(Ecosystem ecosystem, String name, String... lockfiles) {
        this.ecosystem = ecosystem;
        this.path = Pattern.compile("(?:.*/)?(?:" + name + ")");
        this.lockfiles = List.of(lockfiles);
    }

    /** The format of the manifest at this path; empty if it is none, or not of the project itself. */
    public static Optional<ManifestFormat> of(String file) {
        return NOT_THE_PROJECT.matches(file.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(format -> format.path.matches(file))
                        .findFirst();
    }

    /** Where its packages come from. */
    public Ecosystem ecosystem() {
        return ecosystem;
    }

    /** Names of the files that pin what the manifest requires; none if that is not usual. */
    public List<String> lockfiles() {
        return lockfiles;
    }

    /** Whether a requirements file says by its path that it is not for running the product. */
    public static boolean isForDevelopment(String file) {
        return FOR_DEVELOPMENT.matches(file.toLowerCase(Locale.ROOT));
    }

    ManifestReader reader(String file) {
        return switch (this) {
            case POM -> new PomReader();
            case GRADLE -> new LineReader(LineRules::gradle, GRADLE_REPOSITORY);
            case VERSION_CATALOG -> new TomlReader(TomlRules.VERSION_CATALOG);
            case PACKAGE_JSON -> JsonReader.ofPackageJson();
            case REQUIREMENTS -> new LineReader(LineRules.requirements(isForDevelopment(file)), PIP_INDEX);
            case PYPROJECT -> new TomlReader(TomlRules.PYPROJECT);
            case GO_MOD -> new LineReader(LineRules::goMod, null);
            case CARGO -> new TomlReader(TomlRules.CARGO);
            case GEMFILE -> new LineReader(LineRules::gem, GEM_SOURCE);
            case COMPOSER -> JsonReader.ofComposer();
            case MSBUILD -> new LineReader(LineRules::nuget, null);
        };
    }
}
