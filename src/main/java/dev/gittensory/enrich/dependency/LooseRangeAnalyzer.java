package dev.gittensory.enrich.dependency;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.manifest.Declaration;
import dev.gittensory.enrich.manifest.Declaration.Origin;
import dev.gittensory.enrich.manifest.ManifestChange;
import dev.gittensory.enrich.manifest.ManifestFormat;
import dev.gittensory.enrich.manifest.Requirement;
import dev.gittensory.enrich.text.PathRole;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds dependencies that any future version will satisfy, where the ecosystem does not expect that. */
@Dependent
public final class LooseRangeAnalyzer implements Analyzer {

    @Override
    public String name() {
        return "looseRange";
    }

    @Override
    public Analysis analyze(Subject subject) {
        List<ManifestChange> manifests = ManifestChange.in(subject.changes());
        if (manifests.isEmpty()) {
            return new Analysis.Skipped(EnrichReason.NO_DEPENDENCY_MANIFEST);
        }
        List<Finding> findings = new ArrayList<>();
        for (ManifestChange manifest : manifests) {
            Map<String, Declaration> before = new HashMap<>();
            manifest.updated().forEach(update -> before.put(update.after().name(), update.before()));
            for (Declaration declaration : manifest.introduced()) {
                Declaration previous = before.get(declaration.name());
                if (isLoose(manifest, declaration) && (previous == null || !isLoose(manifest, previous))) {
                    findings.add(finding(manifest, declaration));
                }
            }
        }
        return new Analysis.Complete(findings);
    }

    private static boolean isLoose(ManifestChange manifest, Declaration declaration) {
        if (declaration.origin() != Origin.REGISTRY || isBesideTheProduct(manifest)) {
            return false;
        }
        ManifestFormat format = manifest.format();
        return switch (Requirement.of(format.ecosystem(), declaration.requirement())
                .kind()) {
            // members of an npm workspace refer to one another like this, and share a scope
            case ANY ->
                format != ManifestFormat.PACKAGE_JSON || !declaration.name().startsWith("@");
            // libraries for Python are told to set no upper bound, and Bundler's and uv's lock files are there by
            // default
            case OPEN_ABOVE -> format != ManifestFormat.PYPROJECT && format != ManifestFormat.GEMFILE;
            case UNSTATED -> format == ManifestFormat.REQUIREMENTS;
            case EXACT, BOUNDED, UNKNOWN -> false;
        };
    }

    private static boolean isBesideTheProduct(ManifestChange manifest) {
        return manifest.format() == ManifestFormat.REQUIREMENTS
                && (ManifestFormat.isForDevelopment(manifest.path())
                        || PathRole.of(manifest.path()) != PathRole.PRODUCT);
    }

    private Finding finding(ManifestChange manifest, Declaration declaration) {
        return new Finding(
                manifest.path(),
                declaration.line(),
                Finding.Side.NEW,
                Finding.Severity.MINOR,
                Finding.Category.MAINTAINABILITY,
                name(),
                PackageNames.shown(declaration)
                        + " may be any future version, so that a build can break without a change. Set an upper bound"
                        + " or an exact version.");
    }
}
