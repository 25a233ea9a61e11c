package dev.gittensory.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.ai.Models;
import dev.gittensory.ai.ProviderSettings;
import dev.gittensory.config.AiSettings;
import dev.gittensory.config.ReviewerSettings;
import dev.gittensory.config.Settings;
import dev.gittensory.redact.Vocabulary;
import dev.gittensory.review.AnswerCache;
import dev.gittensory.review.Slot;
import dev.gittensory.review.answer.AnswerSchema;
import dev.gittensory.review.dual.DualReview;
import dev.gittensory.review.dual.Means;
import dev.gittensory.review.dual.Reviewer;
import dev.gittensory.review.input.InputBuilder;
import dev.gittensory.review.money.Price;
import dev.gittensory.review.money.Spending;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the model reviewers of the operator. */
@ApplicationScoped
public class ReviewerProducers {

    @Resource
    ManagedExecutorService executor;

    @Produces
    @Singleton
    Models models(Clock clock) {
        return new Models(executor, clock);
    }

    @Produces
    @Singleton
    DualReview dualReview(
            Settings settings,
            Models models,
            Vocabulary vocabulary,
            AnswerCache cache,
            Spending spending,
            Clock clock) {
        AiSettings ai = settings.ai();
        List<Reviewer> reviewers = Stream.of(
                        ai.a().map(a -> reviewer(Slot.A, a, models)), ai.b().map(b -> reviewer(Slot.B, b, models)))
                .flatMap(Optional::stream)
                .toList();
        Means means = new Means(cache, spending, executor, clock, ai.deadline());
        return new DualReview(reviewers, new InputBuilder(vocabulary), means);
    }

    private static Reviewer reviewer(Slot slot, ReviewerSettings settings, Models models) {
        ProviderSettings provider = new ProviderSettings(
                settings.provider(),
                settings.model(),
                settings.baseUrl().orElseGet(() -> Models.defaultBaseUrl(settings.provider())),
                settings.apiKey(),
                settings.contextTokens(),
                ProviderSettings.DEFAULT_ATTEMPT);
        Optional<Price> price = settings.price().map(known -> new Price(known.input(), known.output(), known.asOf()));
        return new Reviewer(slot, models.create(provider, schema()), price);
    }

    static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(AnswerSchema.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema of answers is a part of this program", e);
        }
    }
}
