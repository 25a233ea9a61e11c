package dev.gittensory.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How the service works with GitHub.
 *
 * @param app from configuration; empty if there is none, or if it is made on the set-up page
 * @param apiUrl base address of the REST API, without a slash at its end
 * @param publicUrl where people and GitHub reach this service, without a slash at its end
 * @param dryRun whether nothing is to be written to GitHub
 */
public record GitHubSettings(
        Optional<AppCredentials> app, URI apiUrl, Optional<URI> publicUrl, boolean dryRun, Filters filters) {

    /**
     * Which pull requests are reviewed without being asked for.
     *
     * @param repositories patterns of {@code owner/name}, a star for any characters; empty for all
     */
    public record Filters(boolean drafts, boolean forks, boolean bots, List<String> repositories) {
        public Filters {
            repositories = List.copyOf(repositories);
        }
    }
}
