package dev.gittensory.boot;

import dev.gittensory.ai.Models;
import dev.gittensory.ai.ProviderSettings;
import dev.gittensory.config.Secret;
import dev.gittensory.keys.KeyTest;
import dev.gittensory.keys.KeyUse;
import dev.gittensory.review.Prompt;
import dev.gittensory.review.Reply;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Tries a key by asking its model for next to nothing. */
@Dependent
public class ProviderKeyTest implements KeyTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int CONTEXT = 4_096;

    /** Not about any change, and short enough to cost nothing worth counting. */
    private static final Prompt PROMPT = new Prompt("Answer with an empty JSON object.", "Answer now.", 64);

    private final Models models;
    private final Clock clock;

    /** With what makes models. */
    @Inject
    public ProviderKeyTest(Models models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    @Override
    public Result test(KeyUse use, Secret key) {
        String baseUrl = use.baseUrl();
        ProviderSettings settings = new ProviderSettings(
                use.provider(),
                use.model(),
                baseUrl == null ? Models.defaultBaseUrl(use.provider()) : URI.create(baseUrl),
                key,
                CONTEXT,
                LONGEST);
        Reply reply = models.withoutMemory()
                .create(settings, ReviewerProducers.schema())
                .ask(PROMPT, clock.instant().plus(LONGEST));
        return reply instanceof Reply.Failure failure ? result(failure) : new Result.Works();
    }

    /** A provider that is too busy for it, or whose model has more to say, has taken the key all the same. */
    private static Result result(Reply.Failure failure) {
        return switch (failure.reason()) {
            case AI_AUTH, AI_BILLING, AI_MODEL_GONE -> new Result.Refused(failure.reason());
            case AI_RATE, AI_TOO_LARGE, AI_REFUSAL -> new Result.Works();
            case AI_OVERLOAD, AI_TIMEOUT, AI_INVALID, AI_FAILED, AI_BUDGET, NO_REVIEWERS -> new Result.Unreachable();
        };
    }
}
