package dev.gittensory.boot;

import dev.gittensory.config.OperatorToken;
import dev.gittensory.config.Settings;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.ops.GitHubAppHost;
import dev.gittensory.github.ops.GitHubDeliveryLog;
import dev.gittensory.github.ops.GitHubOpenPullRequests;
import dev.gittensory.intake.DeliveryQueue;
import dev.gittensory.pipeline.Lease;
import dev.gittensory.queue.JmsWaitingDeliveries;
import dev.gittensory.reconcile.HeadIntake;
import dev.gittensory.reconcile.KnownDeliveries;
import dev.gittensory.reconcile.LostDeliveries;
import dev.gittensory.reconcile.MissingHeads;
import dev.gittensory.reconcile.Reconciliation;
import dev.gittensory.reconcile.Runs;
import dev.gittensory.setup.AccessCheck;
import dev.gittensory.setup.AppFile;
import dev.gittensory.setup.AppHost;
import dev.gittensory.setup.OperatorSessions;
import dev.gittensory.setup.SetUp;
import dev.gittensory.setup.Signals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Random;

/** Makes what looks after the App: its set-up, its grants, and what GitHub has that never got here. */
@ApplicationScoped
public class SetUpProducers {

    @Inject
    Clock clock;

    @Inject
    Event<ProductEvent> events;

    @Produces
    @Singleton
    AppFile app(Settings settings) {
        return new KeptApp(settings.github().app(), new Home(settings.home()));
    }

    @Produces
    @Singleton
    AppHost host(GitHubClients clients) {
        return new GitHubAppHost(clients, new GitHubDeliveryLog(clients));
    }

    @Produces
    @Singleton
    AccessCheck accessCheck(AppFile app, AppHost host) {
        return new AccessCheck(app, host, clock, events::fire);
    }

    @Produces
    @Singleton
    OperatorSessions sessions(OperatorToken token) {
        return new OperatorSessions(token, clock, events::fire);
    }

    @Produces
    @Singleton
    SetUp setUp(Settings settings, AppFile app, AppHost host, Signals signals) {
        return new SetUp(settings.github(), app, host, signals, events::fire);
    }

    @Produces
    @Singleton
    LostDeliveries lostDeliveries(
            GitHubClients clients, KnownDeliveries known, JmsWaitingDeliveries waiting, DeliveryQueue queue) {
        return new LostDeliveries(new GitHubDeliveryLog(clients.inBackground()), known, waiting::waiting, queue);
    }

    @Produces
    @Singleton
    Reconciliation reconciliation(
            LostDeliveries deliveries, GitHubClients clients, HeadIntake intake, Runs runs, Lease lease) {
        return new Reconciliation(
                deliveries,
                new MissingHeads(new GitHubOpenPullRequests(clients.inBackground()), intake, new Random()),
                runs,
                new Reconciliation.Worker(lease.owner(), clock, events::fire));
    }
}
