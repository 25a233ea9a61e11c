package dev.gittensory.boot;

import dev.gittensory.command.CommandHost;
import dev.gittensory.config.Settings;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.host.DryRunHost;
import dev.gittensory.github.host.GitHubCommandHost;
import dev.gittensory.github.host.GitHubReviewHost;
import dev.gittensory.publish.ReviewHost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the hosts that reviews and answers are written to: GitHub, or its twin that writes nothing. */
@ApplicationScoped
public class HostProducers {

    @Produces
    @Singleton
    ReviewHost reviewHost(Settings settings, GitHubClients clients) {
        return settings.github().dryRun() ? dryRun(clients) : new GitHubReviewHost(clients);
    }

    @Produces
    @Singleton
    CommandHost commandHost(Settings settings, GitHubClients clients) {
        return settings.github().dryRun() ? dryRun(clients) : new GitHubCommandHost(clients);
    }

    private static DryRunHost dryRun(GitHubClients clients) {
        return new DryRunHost(new GitHubReviewHost(clients), new GitHubCommandHost(clients));
    }
}
