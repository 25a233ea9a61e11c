package dev.gittensory.enrich.dependency;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.manifest.Declaration;
import dev.gittensory.enrich.manifest.Declaration.Origin;
import dev.gittensory.enrich.manifest.Ecosystem;
import dev.gittensory.enrich.manifest.ManifestChange;
import dev.gittensory.enrich.manifest.Requirement;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what a change does to the direct dependencies: new ones, steps back, and packages from another source. */
@Dependent
public final class DependencyDiffAnalyzer implements Analyzer {

    /** More of them in one manifest are one decision. */
    private static final int MOST_DOWNGRADES = 5;

    @Override
    public String name() {
        return "dependencyDiff";
    }

    @Override
    public Analysis analyze(Subject subject) {
        List<ManifestChange> manifests = ManifestChange.in(subject.changes());
        if (manifests.isEmpty()) {
            return new Analysis.Skipped(EnrichReason.NO_DEPENDENCY_MANIFEST);
        }
        List<Finding> findings = new ArrayList<>();
        for (ManifestChange manifest : manifests) {
            reportSources(manifest, findings);
            reportDowngrades(manifest, findings);
            reportAdditions(manifest, findings);
        }
        return new Analysis.Complete(findings);
    }

    private void reportSources(ManifestChange manifest, List<Finding> findings) {
        // one for all: who adds several adds them for one reason
        manifest.addedRegistries().stream()
                .findFirst()
                .ifPresent(line -> findings.add(security(
                        manifest,
                        line,
                        Finding.Severity.MAJOR,
                        "This line adds a registry that packages may come from. Make sure that whoever runs it is trusted,"
                                + " and that it cannot stand in for a package of the same name elsewhere.")));
        for (ManifestChange.Update update : manifest.updated()) {
            Declaration now = update.after();
            if (now.origin().isForeign() && !update.before().origin().isForeign()) {
                String message = PackageNames.shown(now) + " no longer comes from where it came from, but from "
                        + place(now.origin())
                        + ". Make sure that the new source is trusted and cannot change unnoticed.";
                findings.add(security(manifest, now.line(), Finding.Severity.MAJOR, message));
            }
        }
        for (Declaration added : manifest.added()) {
            if (added.origin().isForeign()) {
                Finding.Severity severity =
                        added.origin() == Origin.PLAIN_ADDRESS ? Finding.Severity.MAJOR : Finding.Severity.MINOR;
                String message = PackageNames.shown(added) + " comes from " + place(added.origin())
                        + " and not from the package registry. Make sure that this source is trusted and cannot change"
                        + " unnoticed.";
                findings.add(security(manifest, added.line(), severity, message));
            }
        }
    }

    private void reportDowngrades(ManifestChange manifest, List<Finding> findings) {
        Ecosystem ecosystem = manifest.format().ecosystem();
        Map<String, Declaration> lower = new LinkedHashMap<>();
        for (ManifestChange.Update update : manifest.updated()) {
            Requirement before = Requirement.of(ecosystem, update.before().requirement());
            Requirement after = Requirement.of(ecosystem, update.after().requirement());
            if (after.isBelow(before)) {
                lower.putIfAbsent(update.after().name(), update.after());
            }
        }
        List<Declaration> downgrades = List.copyOf(lower.values());
        if (downgrades.size() > MOST_DOWNGRADES) {
            // a branch was cut back, and what applies to one applies to all
            String message = downgrades.size() + " dependencies go back to earlier versions: "
                    + PackageNames.listed(downgrades) + ". If that is meant, leave a note why, because the next updates"
                    + " will undo it.";
            int line = downgrades.get(0).line();
            findings.add(maintainability(manifest, line, Finding.Severity.MINOR, message));
            return;
        }
        for (Declaration downgrade : downgrades) {
            String message =
                    PackageNames.shown(downgrade) + " goes back to an earlier version. If that is meant, leave a"
                            + " note why, because the next update will undo it.";
            findings.add(maintainability(manifest, downgrade.line(), Finding.Severity.MINOR, message));
        }
    }

    private void reportAdditions(ManifestChange manifest, List<Finding> findings) {
        List<Declaration> added = manifest.added().stream()
                .filter(declaration -> declaration.origin() == Origin.REGISTRY || declaration.origin() == Origin.ALIAS)
                .filter(declaration -> !isManagedElsewhere(manifest, declaration))
                .toList();
        if (!added.isEmpty()) {
            boolean one = added.size() == 1;
            String names = PackageNames.listed(added);
            findings.add(maintainability(
                    manifest,
                    added.get(0).line(),
                    Finding.Severity.NIT,
                    "The change adds " + (one ? "a direct dependency" : added.size() + " direct dependencies")
                            + (names.isEmpty() ? "" : ": " + names) + ". Check that "
                            + (one ? "it is" : "they are") + " needed and maintained."));
        }
    }

    /** A new module names what the build knows already, and leaves the version to it. */
    private static boolean isManagedElsewhere(ManifestChange manifest, Declaration declaration) {
        return manifest.isNew()
                && manifest.format().ecosystem() == Ecosystem.MAVEN
                && declaration.requirement().isEmpty();
    }

    private static String place(Origin origin) {
        return switch (origin) {
            case CUSTOM_REGISTRY -> "another registry";
            case GIT -> "a repository of source code";
            case ADDRESS -> "a download address";
            case PLAIN_ADDRESS -> "a download address without encryption";
            case FILE -> "an archive or a place on the building machine";
            case REGISTRY, ALIAS, INDIRECT, WORKSPACE -> throw new IllegalArgumentException("not foreign: " + origin);
        };
    }

    private Finding security(ManifestChange manifest, int line, Finding.Severity severity, String message) {
        return new Finding(
                manifest.path(), line, Finding.Side.NEW, severity, Finding.Category.SECURITY, name(), message);
    }

    private Finding maintainability(ManifestChange manifest, int line, Finding.Severity severity, String message) {
        return new Finding(
                manifest.path(), line, Finding.Side.NEW, severity, Finding.Category.MAINTAINABILITY, name(), message);
    }
}
