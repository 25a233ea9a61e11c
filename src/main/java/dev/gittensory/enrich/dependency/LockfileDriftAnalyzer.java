package dev.gittensory.enrich.dependency;

import com.google.re2j.Pattern;
import dev.gittensory.domain.Endpoint;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.lockfile.LockChange;
import dev.gittensory.enrich.manifest.ManifestChange;
import dev.gittensory.enrich.registry.Registries;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds lock files that do not go with what the manifests require, that take packages from elsewhere than before, or
 * that pin versions which nobody has published.
 */
@Dependent
public final class LockfileDriftAnalyzer implements Analyzer {

    /** A version that Go has made up for a commit; the index knows only some of them. */
    private static final Pattern COMMIT = Pattern.compile(".*[0-9]{14}-[0-9a-f]{12}");

    private final Registries registries;

    /** With the registries that it asks. */
    @Inject
    public LockfileDriftAnalyzer(Registries registries) {
        this.registries = registries;
    }

    @Override
    public String name() {
        return "lockfileDrift";
    }

    @Override
    public CostClass costClass() {
        return CostClass.REGISTRY;
    }

    @Override
    public Analysis analyze(Subject subject) {
        List<ManifestChange> manifests = ManifestChange.in(subject.changes());
        Candidates candidates = new Candidates(subject.changes());
        Comparison comparison = new Comparison(candidates);
        comparison.judgeSources();
        comparison.findLeftBehind(subject, manifests);
        if (candidates.locks().isEmpty() && comparison.sawNone()) {
            return new Analysis.Skipped(EnrichReason.NO_LOCKFILE);
        }
        comparison.verifyPins(manifests);
        return comparison.result();
    }

    /** One analysis under way. */
    private final class Comparison {
        private final Candidates candidates;
        private final List<Finding> findings = new ArrayList<>();

        @Nullable
        private EnrichReason fault;

        Comparison(Candidates candidates) {
            this.candidates = candidates;
        }

        boolean sawNone() {
            return findings.isEmpty() && fault == null;
        }

        Analysis result() {
            EnrichReason reason = fault;
            return reason == null ? new Analysis.Complete(findings) : new Analysis.Partial(findings, reason);
        }

        void judgeSources() {
            for (LockChange lock : candidates.locks()) {
                Optional<Integer> moved = lock.movedPackage();
                moved.ifPresent(line -> report(
                        lock.path(),
                        line,
                        Finding.Severity.MAJOR,
                        "From here on, a package comes from another host than before. Make sure that the lock file was"
                                + " written by its tool and that the host is trusted."));
                lock.foreignPackage()
                        .filter(line -> moved.isEmpty())
                        .ifPresent(line -> report(
                                lock.path(),
                                line,
                                Finding.Severity.MINOR,
                                "This package comes from a host that the packages around it do not come from. Make sure that it"
                                        + " is trusted."));
                lock.uncheckedPackage()
                        .ifPresent(line -> report(
                                lock.path(),
                                line,
                                Finding.Severity.MAJOR,
                                "From here on, a package has lost its digest, so that what is downloaded is not checked any"
                                        + " more. Let the tool write the lock file again."));
            }
        }

        void findLeftBehind(Subject subject, List<ManifestChange> manifests) {
            Leftovers leftovers = new Leftovers(subject.pullRequest());
            try {
                for (ManifestChange manifest : manifests) {
                    if (candidates.locksOf(manifest).isEmpty()) {
                        leftovers
                                .lineOf(manifest)
                                .ifPresent(line -> findings.add(new Finding(
                                        manifest.path(),
                                        line,
                                        Finding.Side.NEW,
                                        Finding.Severity.MINOR,
                                        Finding.Category.CORRECTNESS,
                                        name(),
                                        "The dependencies change, but the lock file beside this manifest does not. Bring it up"
                                                + " to date, or builds will fail or use the old versions.")));
                    }
                }
            } catch (DegradedException e) {
                fault = e.reason();
            }
        }

        /** Of new packages only: an update that the index does not know yet is a fresh release, as a rule. */
        void verifyPins(List<ManifestChange> manifests) {
            List<Candidate> pins = manifests.stream()
                    .filter(manifest -> !candidates.locksOf(manifest).isEmpty())
                    .flatMap(manifest -> manifest.added().stream()
                            .flatMap(declaration -> candidates.installed(manifest, declaration).stream()))
                    .filter(pin -> DepsDev.covers(pin) && !COMMIT.matches(pin.version()))
                    .toList();
            if (pins.isEmpty() || !registries.offers(Endpoint.DEPSDEV)) {
                return;
            }
            DepsDev depsDev = new DepsDev(registries.open(Endpoint.DEPSDEV));
            try {
                for (Candidate pin : pins) {
                    if (!depsDev.knows(pin)) {
                        findings.add(pin.finding(
                                name(),
                                Finding.Severity.MINOR,
                                Finding.Category.SECURITY,
                                PackageNames.shown(pin.declaration())
                                        + " is not known to deps.dev in this version, which may be new, private or"
                                        + " mistyped. Make sure that it is the package that is meant."));
                    }
                }
            } catch (DegradedException e) {
                fault = fault == null ? e.reason() : fault;
            }
        }

        private void report(String path, int line, Finding.Severity severity, String message) {
            findings.add(
                    new Finding(path, line, Finding.Side.NEW, severity, Finding.Category.SECURITY, name(), message));
        }
    }
}
