package dev.gittensory.enrich.dependency;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.PullRequestSource;
import dev.gittensory.enrich.manifest.Declaration;
import dev.gittensory.enrich.manifest.Declaration.Origin;
import dev.gittensory.enrich.manifest.ManifestChange;
import dev.gittensory.enrich.manifest.ManifestFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for lock files that a change leaves as they are. Only the repository knows of them, and only what lies in the
 * folder of the manifest is certain to belong to it.
 */
final class Leftovers {

    /** Each is a call. */
    private static final int MOST_FILES = 12;

    private final @Nullable PullRequestSource source;
    private int files;

    Leftovers(@Nullable PullRequestSource source) {
        this.source = source;
    }

    /** The line that should have changed the lock file beside the manifest; empty if there is none, or no lock file. */
    Optional<Integer> lineOf(ManifestChange manifest) {
        PullRequestSource repository = source;
        if (repository == null) {
            return Optional.empty();
        }
        return changed(manifest).filter(line -> hasLockfile(repository, manifest));
    }

    /** The first line that any lock file would follow. */
    private static Optional<Integer> changed(ManifestChange manifest) {
        ManifestFormat format = manifest.format();
        // Cargo leaves its lock file alone as long as what it pins will do
        boolean followsAdditionsOnly = format == ManifestFormat.CARGO;
        return (followsAdditionsOnly ? manifest.added() : manifest.introduced())
                .stream()
                        .filter(declaration -> declaration.origin() != Origin.WORKSPACE)
                        .filter(declaration -> format != ManifestFormat.GO_MOD || isNewVersion(manifest, declaration))
                        .map(Declaration::line)
                        .findFirst();
    }

    /** Not a module that has been needed all along and is called direct now. */
    private static boolean isNewVersion(ManifestChange manifest, Declaration declaration) {
        return declaration.origin() == Origin.REGISTRY
                && manifest.updated().stream()
                        .noneMatch(update -> update.after().equals(declaration)
                                && update.before().requirement().equals(declaration.requirement()));
    }

    private boolean hasLockfile(PullRequestSource repository, ManifestChange manifest) {
        String folder = manifest.path().substring(0, manifest.path().lastIndexOf('/') + 1);
        for (String name : manifest.format().lockfiles()) {
            if (files++ == MOST_FILES) {
                throw new DegradedException(EnrichReason.GITHUB_CALL_CAP);
            }
            if (exists(repository, folder + name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean exists(PullRequestSource repository, String path) {
        try {
            return repository.baseFile(path).isPresent();
        } catch (DegradedException e) {
            // lock files grow long, and what is too long to be read is there
            if (e.reason() == EnrichReason.GITHUB_RESPONSE_TOO_LARGE) {
                return true;
            }
            throw e;
        }
    }
}
