package dev.gittensory.enrich.manifest;

import com.google.re2j.Pattern;

/**
 * One dependency as a manifest declares it. All texts are untrusted.
 *
 * @param name as the ecosystem spells it, for example {@code group:artifact}
 * @param requirement which versions will do, as written; empty if the line does not say
 * @param origin where the package comes from
 * @param development whether it is for building and testing only, as far as can be told
 * @param line 1-based line in the version of the file that was read
 */
public record Declaration(String name, String requirement, Origin origin, boolean development, int line) {

    /** Where a package comes from. */
    public enum Origin {
        /** The public registry of the ecosystem, or whatever stands for it. */
        REGISTRY,
        /** The registry, under another name. */
        ALIAS,
        /** The registry, and only because another package needs it. */
        INDIRECT,
        /** The same repository. */
        WORKSPACE,
        /** A registry that is named beside the dependency. */
        CUSTOM_REGISTRY,
        /** A repository of source code. */
        GIT,
        /** A download. */
        ADDRESS,
        /** A download that anybody on the way can replace. */
        PLAIN_ADDRESS,
        /** An archive, or a place on the machine that builds. */
        FILE;

        private static final Pattern WORKSPACE_SCHEME = Pattern.compile("(?:workspace|link|portal|patch|catalog):.*");
        private static final Pattern GIT_REFERENCE =
                Pattern.compile("(?:git\\+|git:|git@|ssh:|github:|gitlab:|bitbucket:|gist:).*"
                        + "|https?://[^#]*\\.git(?:[#@].*)?"
                        + "|[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+(?:#.*)?");
        private static final Pattern ARCHIVE = Pattern.compile(".*\\.(?:tgz|tar\\.gz|tar|zip|whl|jar|gem|nupkg)");

        /** True if the package does not come through a registry that checks names and keeps versions. */
        public boolean isForeign() {
            return switch (this) {
                case REGISTRY, ALIAS, INDIRECT, WORKSPACE -> false;
                case CUSTOM_REGISTRY, GIT, ADDRESS, PLAIN_ADDRESS, FILE -> true;
            };
        }

        /** The origin that a reference in place of a version stands for; {@link #REGISTRY} if it is none. */
        static Origin of(String reference) {
            if (WORKSPACE_SCHEME.matches(reference)) {
                return WORKSPACE;
            }
            if (reference.startsWith("npm:")) {
                return ALIAS;
            }
            if (reference.startsWith("file:")) {
                return ofPath(reference.substring("file:".length()));
            }
            if (GIT_REFERENCE.matches(reference)) {
                return GIT;
            }
            if (reference.startsWith("https:")) {
                return ADDRESS;
            }
            return reference.startsWith("http:") ? PLAIN_ADDRESS : REGISTRY;
        }

        /** A folder beside the manifest can be read in the review; anything else on a disk cannot. */
        static Origin ofPath(String path) {
            return path.startsWith("/") || ARCHIVE.matches(path) ? FILE : WORKSPACE;
        }
    }
}
