package dev.gittensory.boot;

import dev.gittensory.config.CurrentApp;
import dev.gittensory.config.Settings;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.source.GitHubPullRequests;
import dev.gittensory.pipeline.PullRequests;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what asks GitHub. Nothing is asked before there is an App and a pull request. */
@ApplicationScoped
public class GitHubProducers {

    @Resource
    ManagedExecutorService executor;

    @Produces
    @Singleton
    CurrentApp currentApp(Settings settings) {
        return settings.github()::app;
    }

    @Produces
    @Singleton
    GitHubClients gitHubClients(CurrentApp app, Settings settings, Clock clock) {
        return new GitHubClients(app, settings.github().apiUrl(), executor, clock);
    }

    @Produces
    @Singleton
    PullRequests pullRequests(GitHubClients clients) {
        return new GitHubPullRequests(clients);
    }
}
