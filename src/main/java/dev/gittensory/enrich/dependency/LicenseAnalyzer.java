package dev.gittensory.enrich.dependency;

import dev.gittensory.domain.Endpoint;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.manifest.Declaration;
import dev.gittensory.enrich.manifest.ManifestChange;
import dev.gittensory.enrich.registry.Registries;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds new direct dependencies whose license may not go together with that of the product. */
@Dependent
public final class LicenseAnalyzer implements Analyzer {

    private final Registries registries;

    /** With the registries that it asks. */
    @Inject
    public LicenseAnalyzer(Registries registries) {
        this.registries = registries;
    }

    @Override
    public String name() {
        return "license";
    }

    @Override
    public CostClass costClass() {
        return CostClass.REGISTRY;
    }

    @Override
    public Set<Endpoint> endpoints() {
        return Set.of(Endpoint.DEPSDEV);
    }

    @Override
    public Analysis analyze(Subject subject) {
        List<ManifestChange> manifests = ManifestChange.in(subject.changes());
        if (manifests.isEmpty()) {
            return new Analysis.Skipped(EnrichReason.NO_DEPENDENCY_MANIFEST);
        }
        DepsDev depsDev = new DepsDev(registries.open(Endpoint.DEPSDEV));
        List<Finding> findings = new ArrayList<>();
        try {
            for (Candidate candidate : added(manifests, new Candidates(subject.changes()))) {
                depsDev.licenses(candidate)
                        .flatMap(licenses -> judge(candidate, licenses))
                        .ifPresent(findings::add);
            }
        } catch (DegradedException e) {
            return new Analysis.Partial(findings, e.reason());
        }
        return new Analysis.Complete(findings);
    }

    private static Iterable<Candidate> added(List<ManifestChange> manifests, Candidates candidates) {
        Map<String, Candidate> added = new LinkedHashMap<>();
        for (ManifestChange manifest : manifests) {
            for (Declaration declaration : manifest.added()) {
                // what only builds or tests the product does not go out with it
                if (!declaration.development()) {
                    candidates
                            .installedOrLowest(manifest, declaration)
                            .filter(DepsDev::covers)
                            .ifPresent(candidate -> added.putIfAbsent(candidate.key(), candidate));
                }
            }
        }
        return added.values();
    }

    private Optional<Finding> judge(Candidate candidate, List<String> licenses) {
        String name = PackageNames.shown(candidate.declaration());
        if (licenses.isEmpty()) {
            return Optional.of(candidate.finding(
                    name(),
                    Finding.Severity.NIT,
                    Finding.Category.MAINTAINABILITY,
                    "No license is known of " + name
                            + ". Look for one, because without a license it may not be used."));
        }
        return SpdxExpression.restrictionIn(licenses)
                .map(id -> candidate.finding(
                        name(),
                        Finding.Severity.MINOR,
                        Finding.Category.MAINTAINABILITY,
                        name + " comes under " + id + ", " + License.of(id).description()
                                + ". Make sure that it goes together with the license of this project."));
    }
}
