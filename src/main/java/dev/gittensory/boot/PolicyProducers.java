package dev.gittensory.boot;

import dev.gittensory.config.Settings;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.policy.KnownAnalyzers;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.RepositoryFiles;
import dev.gittensory.policy.file.FilePolicies;
import dev.gittensory.policy.file.PolicyReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes what the gate decides by. */
@ApplicationScoped
public class PolicyProducers {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int DIGEST_BYTES = 6;

    @Produces
    @Singleton
    KnownAnalyzers knownAnalyzers(@Any Instance<Analyzer> analyzers) {
        return new KnownAnalyzers(analyzers.stream().map(Analyzer::name).collect(Collectors.toSet()));
    }

    @Produces
    @Singleton
    FilePolicies policies(
            Settings settings, KnownAnalyzers analyzers, RepositoryFiles repositories, Event<ProductEvent> events) {
        PolicyReader reader = new PolicyReader(
                builtIn(settings.deterministicReviewIsEnough()), analyzers, fingerprint(new Home(settings.home())));
        return new FilePolicies(settings.policyFile(), reader, repositories, events::fire);
    }

    private static OperatorPolicy builtIn(boolean deterministicReviewIsEnough) {
        OperatorPolicy base = OperatorPolicy.BUILT_IN;
        return deterministicReviewIsEnough
                ? new OperatorPolicy(
                        Policy.BUILT_IN.withoutReviewers(),
                        base.rubric(),
                        base.budgets(),
                        base.rights(),
                        base.installations())
                : base;
    }

    /**
     * Tells policies apart in public. Keyed, because the content of a short file could be guessed from a plain digest and
     * confirmed by it.
     */
    private static Function<byte[], String> fingerprint(Home home) {
        String key = home.keep("policy-key", Producers::randomToken);
        return content -> {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
                return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(content), DIGEST_BYTES));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
            }
        };
    }
}
