package dev.gittensory.enrich.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.testkit.FakePullRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all analyzers of this package do with text that was written to hurt them. */
class HostileTextTest {

    private static final List<String> FILES = List.of(
            "pom.xml",
            "build.gradle.kts",
            "gradle/libs.versions.toml",
            "package.json",
            "requirements.txt",
            "pyproject.toml",
            "go.mod",
            "Cargo.toml",
            "Gemfile",
            "composer.json",
            "App.csproj",
            "package-lock.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "uv.lock",
            "go.sum",
            "Gemfile.lock",
            "composer.lock");

    private final FakeRegistries registries = new FakeRegistries();
    private final List<Analyzer> analyzers = List.of(
            new DependencyDiffAnalyzer(),
            new LooseRangeAnalyzer(),
            new DependencyAnalyzer(registries),
            new LicenseAnalyzer(registries),
            new LockfileDriftAnalyzer(registries));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0",
                "\ud800",
                "\u200b\u200b==\u200b",
                "(((((",
                "{\"a\":{\"a\":[",
                "<dependency><groupId>",
                "<!-- ",
                "\"\"\"'''",
                "${${${",
                "=>=>=>",
                "@@@///",
                "^~><=!*|",
                "999999999999999999999999.",
                "-----",
                "\\\\\\"
            })
    @Timeout(60)
    void findsNothingAndAsksNothing(String part) {
        List<FileChange> files = new ArrayList<>();
        for (String file : FILES) {
            String longLine = part.repeat(200_000 / Math.max(1, part.length()));
            String lineOfItsOwn = "+" + part + "\n";
            String fitting = part.repeat(900 / Math.max(1, part.length()));
            files.add(Diffs.modified(
                    file,
                    "+" + longLine + "\n" + lineOfItsOwn.repeat(2_000) + "-" + fitting + "\n+" + fitting + "\n" + "+\""
                            + part + "\": \"" + part + "\"\n"));
        }

        for (Analyzer analyzer : analyzers) {
            assertThat(findings(analyzer.analyze(new Subject(new ChangeSet(files), new FakePullRequest()))))
                    .as(analyzer.name())
                    .isEmpty();
        }
        assertThat(registries.asked).isEmpty();
    }

    private static List<Finding> findings(Analysis analysis) {
        if (analysis instanceof Analysis.Partial partial) {
            return partial.findings();
        }
        return analysis instanceof Analysis.Complete complete ? complete.findings() : List.of();
    }
}
