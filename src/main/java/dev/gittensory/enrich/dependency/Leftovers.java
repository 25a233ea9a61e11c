package dev.gittensory.enrich.dependency;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.PullRequestSource;
import dev.gittensory.enrich.manifest.Declaration;
import dev.gittensory.enrich.manifest.Declaration.Origin;
import dev.gittensory.enrich.manifest.ManifestChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        if (repository == null || manifest.isNew()) {
            return Optional.empty();
        }
        return changed(manifest).filter(line -> hasLockfile(repository, manifest));
    }

    /** The first line that any lock file would follow. */
    private static Optional<Integer> changed(ManifestChange manifest) {
        return switch (manifest.format()) {
            // Cargo leaves its lock file alone as long as what it pins will do
            case CARGO -> firstOf(manifest.added(), Set.of());
            case GO_MOD -> firstOf(manifest.introduced(), madeDirect(manifest));
            default -> firstOf(manifest.introduced(), Set.of());
        };
    }

    private static Optional<Integer> firstOf(List<Declaration> declarations, Set<Declaration> except) {
        return declarations.stream()
                .filter(declaration -> declaration.origin() != Origin.WORKSPACE && !except.contains(declaration))
                .map(Declaration::line)
                .findFirst();
    }

    /** Modules that have been needed all along and are called direct now. */
    private static Set<Declaration> madeDirect(ManifestChange manifest) {
        return manifest.updated().stream()
                .filter(update ->
                        update.before().requirement().equals(update.after().requirement()))
                .map(ManifestChange.Update::after)
                .collect(Collectors.toSet());
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
