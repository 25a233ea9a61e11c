package dev.gittensory.enrich.dependency;

import dev.gittensory.domain.Endpoint;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.manifest.ManifestChange;
import dev.gittensory.enrich.manifest.Version;
import dev.gittensory.enrich.registry.Registries;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds direct dependencies that a change brings in, or moves to, in a version with known vulnerabilities. */
@Dependent
public final class DependencyAnalyzer implements Analyzer {

    /** Details are a call each; without them a vulnerability is still reported, with its identifier only. */
    private static final int MOST_DETAILS = 12;

    private static final int MOST_IDS_SHOWN = 3;

    private final Registries registries;

    /** With the registries that it asks. */
    @Inject
    public DependencyAnalyzer(Registries registries) {
        this.registries = registries;
    }

    @Override
    public String name() {
        return "dependency";
    }

    @Override
    public CostClass costClass() {
        return CostClass.REGISTRY;
    }

    @Override
    public Set<Endpoint> endpoints() {
        return Set.of(Endpoint.OSV);
    }

    @Override
    public Analysis analyze(Subject subject) {
        List<ManifestChange> manifests = ManifestChange.in(subject.changes());
        if (manifests.isEmpty()) {
            return new Analysis.Skipped(EnrichReason.NO_DEPENDENCY_MANIFEST);
        }
        List<Candidate> candidates = List.copyOf(new Candidates(subject.changes()).introducedBy(manifests));
        return candidates.isEmpty()
                ? new Analysis.Complete(List.of())
                : new Inquiry(new Osv(registries.open(Endpoint.OSV))).about(candidates);
    }

    /** One analysis under way. */
    private final class Inquiry {
        private final Osv osv;
        private final Map<Candidate, Set<String>> known = new LinkedHashMap<>();
        private final Map<String, Advisory> advisories = new HashMap<>();

        @Nullable
        private EnrichReason fault;

        Inquiry(Osv osv) {
            this.osv = osv;
        }

        Analysis about(List<Candidate> candidates) {
            try {
                osv.collect(candidates, known);
            } catch (DegradedException e) {
                if (known.isEmpty()) {
                    throw e;
                }
                fault = e.reason();
            }
            fetchDetails();
            List<Finding> findings = new ArrayList<>();
            known.forEach((candidate, ids) -> report(candidate, ids).ifPresent(findings::add));
            EnrichReason reason = fault;
            return reason == null ? new Analysis.Complete(findings) : new Analysis.Partial(findings, reason);
        }

        private void fetchDetails() {
            try {
                known.values().forEach(this::fetchDetailsOf);
            } catch (DegradedException e) {
                fault = fault == null ? e.reason() : fault;
            }
        }

        /** Of each vulnerability once, whatever names it goes by. */
        private void fetchDetailsOf(Set<String> ids) {
            Set<String> aliases = new HashSet<>();
            for (String id : ids) {
                if (!aliases.contains(id)) {
                    aliases.addAll(detailsOf(id).aliases());
                }
            }
        }

        private Advisory detailsOf(String id) {
            Advisory known = advisories.get(id);
            if (known != null) {
                return known;
            }
            if (advisories.size() == MOST_DETAILS) {
                throw new DegradedException(EnrichReason.OSV_CALL_CAP);
            }
            Advisory advisory = osv.advisory(id).orElseGet(() -> Advisory.unknown(id));
            advisories.put(id, advisory);
            return advisory;
        }

        private Optional<Finding> report(Candidate candidate, Set<String> ids) {
            List<Advisory> distinct = new ArrayList<>();
            Set<String> named = new HashSet<>();
            for (String id : ids) {
                Advisory advisory = advisories.getOrDefault(id, Advisory.unknown(id));
                boolean seen = named.contains(id) || advisory.aliases().stream().anyMatch(named::contains);
                if (!seen && !advisory.withdrawn()) {
                    distinct.add(advisory);
                }
                named.add(id);
                named.addAll(advisory.aliases());
            }
            return distinct.stream()
                    .map(Advisory::severity)
                    .min(Finding.Severity::compareTo)
                    .map(worst ->
                            candidate.finding(name(), worst, Finding.Category.SECURITY, message(candidate, distinct)));
        }

        private static String message(Candidate candidate, List<Advisory> advisories) {
            List<String> ids = advisories.stream()
                    .sorted((one, other) -> one.severity().compareTo(other.severity()))
                    .limit(MOST_IDS_SHOWN)
                    .map(Advisory::id)
                    .toList();
            int others = advisories.size() - ids.size();
            String count =
                    advisories.size() == 1 ? "a known vulnerability" : advisories.size() + " known vulnerabilities";
            return PackageNames.shown(candidate.declaration()) + " has " + count + " in this version ("
                    + String.join(", ", ids) + (others > 0 ? " and " + others + " more" : "") + "). "
                    + remedy(candidate, advisories);
        }

        private static String remedy(Candidate candidate, List<Advisory> advisories) {
            String highest = "";
            for (Advisory advisory : advisories) {
                Optional<String> fix = advisory.fixFor(candidate);
                if (fix.isEmpty()) {
                    return "Use a version that is not affected, or another package.";
                }
                boolean higher = highest.isEmpty() || isBelow(highest, fix.get());
                highest = higher ? fix.get() : highest;
            }
            return "Use " + highest + " or later.";
        }

        private static boolean isBelow(String one, String other) {
            Optional<Version> version = Version.of(other);
            return Version.of(one)
                    .filter(lower -> version.filter(lower::isBelow).isPresent())
                    .isPresent();
        }
    }
}
