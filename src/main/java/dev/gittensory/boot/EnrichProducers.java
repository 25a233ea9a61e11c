package dev.gittensory.boot;

import dev.gittensory.config.EnrichmentSettings;
import dev.gittensory.config.Settings;
import dev.gittensory.domain.Endpoint;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Profile;
import dev.gittensory.enrich.PullRequestSources;
import dev.gittensory.enrich.registry.BoundedFetch;
import dev.gittensory.enrich.registry.HttpRegistries;
import dev.gittensory.enrich.registry.Registries;
import dev.gittensory.enrich.schedule.EnrichSettings;
import dev.gittensory.enrich.schedule.Enricher;
import dev.gittensory.enrich.schedule.Guards;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.source.GitHubPullRequestSources;
import dev.gittensory.pipeline.HeadStore;
import dev.gittensory.publish.CheckRun;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes, once each, what the analyzers of all reviews share. */
@ApplicationScoped
public class EnrichProducers {

    @Resource
    ManagedExecutorService executor;

    @Produces
    @Singleton
    EnrichSettings enrichSettings(Settings settings) {
        EnrichmentSettings enrichment = settings.enrichment();
        Profile profile = Profile.valueOf(enrichment.profile().toUpperCase(Locale.ROOT));
        Set<Endpoint> endpoints = EnumSet.of(Endpoint.GITHUB);
        endpoints.addAll(addresses(enrichment).keySet());
        return new EnrichSettings(profile, enrichment.budget(), endpoints);
    }

    @Produces
    @Singleton
    Enricher enricher(@Any Instance<Analyzer> analyzers, EnrichSettings settings) {
        return new Enricher(analyzers.stream().toList(), settings, new Guards(System::nanoTime), executor);
    }

    @Produces
    @Singleton
    Registries registries(Settings settings) {
        EnrichmentSettings enrichment = settings.enrichment();
        return new HttpRegistries(
                addresses(enrichment),
                new BoundedFetch(executor),
                enrichment.budget().dividedBy(2),
                System::nanoTime);
    }

    @Produces
    @Singleton
    PullRequestSources pullRequestSources(GitHubClients clients, HeadStore heads) {
        return new GitHubPullRequestSources(clients, heads::find, CheckRun.NAME);
    }

    private static Map<Endpoint, URI> addresses(EnrichmentSettings settings) {
        Map<Endpoint, URI> addresses = new EnumMap<>(Endpoint.class);
        settings.osv().ifPresent(address -> addresses.put(Endpoint.OSV, address));
        settings.depsDev().ifPresent(address -> addresses.put(Endpoint.DEPSDEV, address));
        return addresses;
    }
}
