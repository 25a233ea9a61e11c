package dev.gittensory.boot;

import dev.gittensory.config.OperatorToken;
import dev.gittensory.config.Secret;
import dev.gittensory.config.Settings;
import dev.gittensory.config.SettingsReader;
import dev.gittensory.pipeline.Lease;
import dev.gittensory.publish.text.PublicView;
import dev.gittensory.redact.PublicText;
import dev.gittensory.redact.Vocabulary;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.config.Config;

/** Makes, once each, the values that the other packages have injected. */
@ApplicationScoped
public class Producers {

    private static final Logger LOG = System.getLogger(Producers.class.getName());

    private static final int TOKEN_BYTES = 32;

    @Inject
    Config config;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Produces
    @Singleton
    Settings settings() {
        return SettingsReader.read(config);
    }

    @Produces
    @Singleton
    OperatorToken operatorToken(Settings settings) {
        return new OperatorToken(settings.operatorToken().orElseGet(() -> {
            Home home = new Home(settings.home());
            String token = home.keep("operator-token", Producers::randomToken);
            if (token.length() < SettingsReader.SHORTEST_TOKEN) {
                throw new IllegalStateException("The file " + home.file("operator-token")
                        + " holds no usable token; delete it and a new one is generated");
            }
            LOG.log(Logger.Level.INFO, "The operator token is in {0}", home.file("operator-token"));
            return new Secret(token);
        }));
    }

    @Produces
    @Singleton
    Lease lease(Settings settings) {
        String node = new Home(settings.home())
                .keep("node-id", () -> UUID.randomUUID().toString());
        return new Lease(node, UUID.randomUUID().toString());
    }

    @Produces
    @Singleton
    Vocabulary vocabulary(Settings settings) {
        return Vocabulary.with(
                settings.enrichment().privateTerms().stream()
                        .map(Secret::reveal)
                        .toList(),
                List.of(settings.home().toString()));
    }

    @Produces
    @Singleton
    PublicView publicView(Vocabulary vocabulary) {
        return new PublicView(PublicText.of(vocabulary));
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    ScheduledExecutorService scheduler() {
        return scheduler;
    }

    static String randomToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
