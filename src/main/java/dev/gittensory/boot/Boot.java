package dev.gittensory.boot;

import dev.gittensory.config.CurrentApp;
import dev.gittensory.config.OperatorToken;
import dev.gittensory.config.Settings;
import dev.gittensory.config.SettingsReader;
import dev.gittensory.enrich.schedule.Enricher;
import dev.gittensory.github.AppJwt;
import dev.gittensory.keys.KeyEncryption;
import dev.gittensory.pipeline.ReviewRequests;
import dev.gittensory.policy.file.FilePolicies;
import dev.gittensory.publish.Outbox;
import dev.gittensory.review.dual.DualReview;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import org.eclipse.microprofile.config.Config;

/** Starts the product: settings first, then whatever an earlier process left unfinished. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Boot {

    private static final Logger LOG = System.getLogger("gittensory");

    @Inject
    Config config;

    @Inject
    Settings settings;

    @Inject
    OperatorToken operatorToken;

    @Inject
    ReviewRequests requests;

    @Inject
    Outbox outbox;

    /** Here so that a catalogue of analyzers that cannot work ends the start, and not each review. */
    @Inject
    Enricher enricher;

    /** Here so that a policy that cannot be used ends the start, and not each review. */
    @Inject
    FilePolicies policies;

    /** Here so that a model reviewer that cannot work ends the start, and not each review. */
    @Inject
    DualReview reviewers;

    /** Here so that a key-encryption key that cannot be used ends the start, and not the first review on a key of its own. */
    @Inject
    KeyEncryption keys;

    @Inject
    CurrentApp app;

    @PostConstruct
    void start() {
        app.credentials().ifPresent(AppJwt::requireReadable);
        LOG.log(
                Logger.Level.INFO,
                "Gittensory keeps its data in {0} and decides by policy {1}",
                settings.home(),
                policies.operator().gate().version());
        reviewers.concerns(policies.operator().budgets()).forEach(concern -> LOG.log(Logger.Level.WARNING, concern));
        policies.warningsAtStart()
                .forEach(warning -> LOG.log(Logger.Level.WARNING, "In the policy file, {0}", warning));
        SettingsReader.unknownKeys(config)
                .forEach(key -> LOG.log(
                        Logger.Level.WARNING,
                        "The configuration key {0} is not known to this version and has no effect;"
                                + " docs/configuration.md lists all keys",
                        key));
        outbox.deliverAll();
        int taken = requests.queueUnattended();
        if (taken > 0) {
            LOG.log(Logger.Level.INFO, "Taking up {0} unfinished reviews", taken);
        }
    }
}
