package dev.gittensory.enrich.text;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Set;

/**
 * What a file is, as far as its path tells, so that analyzers agree on what people wrote to be shipped and what not. The
 * constants stand in the order in which they are tried: the first that knows a folder, the name or the ending wins.
 *
 * <p>{@link PathRole} answers another question: whether code is there to talk to somebody.
 */
public enum FileKind {
    /** Pins dependencies; written by a package manager. */
    LOCK(
            "",
            "package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock composer.lock"
                    + " gemfile.lock cargo.lock poetry.lock pipfile.lock uv.lock pdm.lock pixi.lock conda-lock.yml go.sum"
                    + " go.work.sum gradle.lockfile verification-metadata.xml packages.lock.json paket.lock mix.lock"
                    + " rebar.lock pubspec.lock podfile.lock package.resolved cartfile.resolved flake.lock chart.lock"
                    + " .terraform.lock.hcl module.bazel.lock conan.lock cabal.project.freeze stack.yaml.lock",
            "lockfile",
            ""),
    /** Somebody else's code, copied in. */
    VENDORED(
            "vendor vendored third_party thirdparty third-party 3rdparty node_modules bower_components pods carthage"
                    + " .yarn/releases .yarn/plugins .yarn/sdks gradle/wrapper .mvn/wrapper",
            "gradlew gradlew.bat mvnw mvnw.cmd",
            "",
            ".*[-.]v?[0-9]+\\.[0-9]+(?:\\.[0-9]+)*(?:[.-](?:min|slim|bundle))*\\.(?:js|css)"),
    /** Written by a program: not to be read, and not to be mended by hand. */
    GENERATED(
            "generated __generated__ generated-sources auto-generated dist __snapshots__ .next .nuxt htmlcov",
            "schema.rb structure.sql bindata.go",
            "map snap",
            ".*[.-](?:min|bundle|chunk)\\.(?:js|mjs|css)|.*\\.pb(?:\\.[a-z]+)?\\.(?:go|h|cc|dart|swift)"
                    + "|.*_pb2?(?:_grpc)?\\.(?:py|pyi|js|rb|d\\.ts|ts)|.*\\.(?:g|freezed|designer)\\.(?:dart|cs)"
                    + "|.*[._-](?:generated|gen|autogen)\\.[a-z]+|zz_generated.*|.*\\.(?:approved|received|verified)\\.[a-z]+"),
    /** Checks other code, or is there for code that does. */
    TEST("", "", "", ""),
    /** Read by people. */
    DOCUMENTATION(
            "doc docs documentation",
            "license licence copying notice authors contributors maintainers changelog changes news readme contributing"
                    + " code_of_conduct security release_notes llms.txt",
            "md mdx markdown rst adoc asciidoc textile",
            "(?:license|licence|notice|readme|changelog|changes)(?:[-_][a-z0-9]+)*(?:\\.txt)?"),
    /** Shows or measures how something is used. */
    EXAMPLE("example examples sample samples demo demos playground bench benches benchmark benchmarks jmh", "", "", ""),
    /** Takes a stored state to its next form; once released it is history. */
    MIGRATION(
            "migrations migrate knex_migrations db/migration db/changelog db/migrations database/migration"
                    + " resources/migration resources/liquibase resources/flyway alembic/versions",
            "",
            "",
            "schema_version_[0-9]+\\.sql|[vur][0-9][0-9._]*__.*\\.(?:sql|java|kt)|r__.*\\.sql|(?:db\\.)?changelog.*\\.(?:xml|ya?ml|sql)"),
    /** Builds, checks or ships the project. */
    BUILD(
            ".github .circleci .buildkite .gitlab .mvn .husky buildsrc build-logic",
            "pom.xml build.xml makefile gnumakefile cmakelists.txt package.json cargo.toml go.mod go.work pyproject.toml"
                    + " setup.py setup.cfg tox.ini noxfile.py pipfile gemfile rakefile fastfile podfile composer.json"
                    + " gradle.properties libs.versions.toml dockerfile containerfile docker-bake.hcl jenkinsfile procfile"
                    + " vagrantfile tiltfile justfile taskfile.yml .travis.yml .gitlab-ci.yml azure-pipelines.yml"
                    + " .goreleaser.yml cloudbuild.yaml build build.bazel workspace module.bazel meson.build sconstruct"
                    + " gulpfile.js gruntfile.js build.sbt mix.exs package.swift pubspec.yaml action.yml action.yaml",
            "gradle gemspec csproj fsproj vbproj sln props targets cmake mk bzl nix dockerfile",
            ".*\\.gradle\\.kts|requirements.*\\.(?:txt|in)|constraints.*\\.txt|dockerfile[.-].*|.*[.-]dockerfile"
                    + "|(?:docker-)?compose(?:[.-].*)?\\.ya?ml|[a-z]+\\.config\\.(?:js|mjs|cjs|ts|mts|cts)|\\.goreleaser.*"),
    /** Sets something up. */
    CONFIGURATION(
            "config/initializers",
            "robots.txt .editorconfig .gitignore .gitattributes .dockerignore .npmrc .nvmrc .env nginx.conf",
            "yml yaml toml ini cfg conf properties env tf tfvars hcl plist editorconfig xml json5 jsonc",
            "tsconfig.*\\.json|jsconfig\\.json|renovate\\.json|vercel\\.json|\\..*rc(?:\\.[a-z]+)?|\\.env\\..*"
                    + "|\\.[a-z]+ignore|.*config\\.json|appsettings.*\\.json|\\..*\\.js"),
    /** Carried along, not run: texts, tables, pictures, translations. */
    DATA(
            "locale locales l10n translations",
            "",
            "json csv tsv txt svg png jpg jpeg gif webp ico bmp pdf woff woff2 ttf otf eot mp3 mp4 wav zip gz tar jar"
                    + " geojson ndjson jsonl parquet avro po pot mo ipynb pem crt key baseline dump lst tmp log bin dat api",
            ".*(?:dump|seed|seeds|fixture|fixtures)\\.sql"),
    /** What people write and the project ships. */
    SOURCE(
            "",
            "",
            "html htm xhtml jsp jspx css scss sass less styl astro erb ejs hbs ftl twig jinja j2 tmpl haml slim pug"
                    + " cshtml razor sql graphql gql proto thrift avsc lua pl pm r ex exs erl hrl clj cljs cljc hs ml mli"
                    + " dart fs fsx vb jl zig nim elm sol ps1 psm1 bat cmd fish awk coffee v sv vhd asm s cu cl f90 cob"
                    + " wgsl glsl",
            ""),
    /** Nothing that a path tells. */
    OTHER("", "", "", "");

    /** Beneath it, folders of the JVM languages are package names, which tell what code is about and not what it is for. */
    private static final Pattern PACKAGES = Pattern.compile("(?:^|/)src/[a-z0-9]+/(?:java|kotlin|scala|groovy)/");

    /** A module of samples, named like the project. */
    private static final Pattern SAMPLES =
            Pattern.compile("(?:^|/)(?:[^/]*-(?:samples?|examples?|demos?)|(?:sample|example|demo)-[^/]*)/");

    private final Set<String> folders;
    private final Set<String> names;
    private final Set<String> endings;
    private final Pattern pattern;

    FileKind(String folders, String names, String endings, String pattern) {
        this.folders = words(folders);
        this.names = words(names);
        this.endings = words(endings);
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    /** The kind that this path stands for. */
    public static FileKind of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        String[] folders = folders(lower);
        for (FileKind kind : values()) {
            if (kind.knowsFolder(folders) || kind.knowsName(name) || kind.isOtherwise(path, lower)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** True for text that was taken over from elsewhere or made by a program, which is not the author's to mend. */
    public boolean isForeign() {
        return this == VENDORED || this == GENERATED;
    }

    /** True for what the project ships and people wrote: the lines that a review is about. */
    public boolean isProduct() {
        return this == SOURCE || this == MIGRATION;
    }

    private boolean knowsFolder(String[] path) {
        if (folders.isEmpty()) {
            return false;
        }
        for (int i = 0; i < path.length; i++) {
            if (folders.contains(path[i]) || i > 0 && folders.contains(path[i - 1] + '/' + path[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean knowsName(String name) {
        return names.contains(name)
                || name.indexOf('.') >= 0 && endings.contains(name.substring(name.lastIndexOf('.') + 1))
                || !pattern.pattern().isEmpty() && pattern.matches(name);
    }

    /** What other tables know. */
    private boolean isOtherwise(String path, String lower) {
        return switch (this) {
            case TEST -> PathRole.of(path) == PathRole.TEST;
            case EXAMPLE -> SAMPLES.matcher(lower).find();
            case SOURCE -> Language.of(path) != Language.NONE;
            default -> false;
        };
    }

    private static String[] folders(String path) {
        var packages = PACKAGES.matcher(path);
        int end = packages.find() ? packages.end() : path.lastIndexOf('/') + 1;
        return path.substring(0, end).split("/");
    }

    private static Set<String> words(String list) {
        return list.isEmpty() ? Set.of() : Set.of(list.split(" "));
    }
}
