package dev.gittensory.enrich.dependency;

import com.google.re2j.Pattern;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.enrich.lockfile.LockChange;
import dev.gittensory.enrich.manifest.Declaration;
import dev.gittensory.enrich.manifest.Declaration.Origin;
import dev.gittensory.enrich.manifest.ManifestChange;
import dev.gittensory.enrich.manifest.Requirement;
import dev.gittensory.enrich.manifest.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which packages of a change may be asked about, and in which version: the exact one, or the one that a lock
 * file in the same change pins. A range says too little: most of its versions are not the one that gets installed.
 */
final class Candidates {

    private static final Pattern VERSION = Pattern.compile("v?[0-9][0-9A-Za-z.+_!-]{0,63}");

    private final List<LockChange> locks;
    private final Map<String, List<LockChange>> byManifest = new HashMap<>();

    Candidates(ChangeSet changes) {
        this.locks = LockChange.in(changes);
    }

    /** What the manifests declare otherwise than before. */
    Collection<Candidate> introducedBy(List<ManifestChange> manifests) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (ManifestChange manifest : manifests) {
            for (Declaration declaration : manifest.introduced()) {
                installed(manifest, declaration)
                        .ifPresent(candidate -> candidates.putIfAbsent(candidate.key(), candidate));
            }
        }
        return candidates.values();
    }

    /** The package in the version that gets installed, if that is known and nothing speaks against asking. */
    Optional<Candidate> installed(ManifestChange manifest, Declaration declaration) {
        Requirement requirement = Requirement.of(manifest.format().ecosystem(), declaration.requirement());
        return requirement
                .exact()
                .or(() -> locked(manifest, declaration, requirement))
                .flatMap(version -> candidate(manifest, declaration, version));
    }

    /** The same, or in the lowest version that will do, for what seldom differs between versions. */
    Optional<Candidate> installedOrLowest(ManifestChange manifest, Declaration declaration) {
        return installed(manifest, declaration)
                .or(() -> Requirement.of(manifest.format().ecosystem(), declaration.requirement())
                        .lowest()
                        .filter(lowest -> lowest.chars().filter(c -> c == '.').count() == 2)
                        .flatMap(version -> candidate(manifest, declaration, version)));
    }

    /** The lock files of the change that pin what a manifest requires. */
    List<LockChange> locksOf(ManifestChange manifest) {
        return byManifest.computeIfAbsent(
                manifest.path(),
                path -> locks.stream().filter(lock -> isFor(lock, manifest)).toList());
    }

    /** A lock file counts for the folders below its own, because workspaces share one. */
    private static boolean isFor(LockChange lock, ManifestChange manifest) {
        int name = lock.path().lastIndexOf('/') + 1;
        return manifest.path().startsWith(lock.path().substring(0, name))
                && manifest.format().lockfiles().contains(lock.path().substring(name));
    }

    /** All lock files of the change. */
    List<LockChange> locks() {
        return locks;
    }

    private Optional<String> locked(ManifestChange manifest, Declaration declaration, Requirement requirement) {
        Set<String> versions = new HashSet<>();
        for (LockChange lock : locksOf(manifest)) {
            versions.addAll(lock.versions(declaration.name()));
            versions.addAll(lock.versions(manifest.format().ecosystem().canonical(declaration.name())));
        }
        return versions.size() == 1
                ? Optional.of(versions.iterator().next()).filter(version -> satisfies(version, requirement))
                : Optional.empty();
    }

    /** Keeps apart what another package needs in another version, and the lock file may show alone. */
    private static boolean satisfies(String version, Requirement requirement) {
        Optional<Version> pinned = Version.of(version);
        Version ceiling = requirement.ceiling();
        boolean tooLow = pinned.isEmpty()
                || requirement
                        .lowest()
                        .flatMap(Version::of)
                        .filter(pinned.get()::isBelow)
                        .isPresent();
        return !tooLow && (ceiling == null || pinned.get().isBelow(ceiling));
    }

    private static Optional<Candidate> candidate(ManifestChange manifest, Declaration declaration, String version) {
        boolean published =
                VERSION.matches(version) && !version.toLowerCase(Locale.ROOT).contains("snapshot");
        boolean mayBeNamed = declaration.origin() == Origin.REGISTRY
                // a manifest that names a registry of its own does not say what comes from there
                && !manifest.namesRegistries()
                && !manifest.format().ecosystem().isEvidentlyPrivate(declaration.name())
                && PackageNames.areFit(declaration.name())
                && PackageNames.areFit(version);
        return published && mayBeNamed ? Optional.of(new Candidate(manifest, declaration, version)) : Optional.empty();
    }
}
