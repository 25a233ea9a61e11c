package dev.gittensory.boot;

import dev.gittensory.config.CurrentApp;
import dev.gittensory.config.Settings;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.source.GitHubPullRequests;
import dev.gittensory.intake.Triage;
import dev.gittensory.pipeline.PullRequests;
import dev.gittensory.reconcile.HeadIntake;
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
    GitHubClients gitHubClients(CurrentApp app, Settings settings, Clock clock) {
        return new GitHubClients(app, settings.github().apiUrl(), executor, clock);
    }

    @Produces
    HeadIntake headIntake(Triage triage) {
        return triage::follow;
    }

    @Produces
    @Singleton
    PullRequests pullRequests(GitHubClients clients) {
        return new GitHubPullRequests(clients);
    }
}
