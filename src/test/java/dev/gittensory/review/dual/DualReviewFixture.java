package dev.gittensory.review.dual;

import dev.gittensory.diff.DiffResult;
import dev.gittensory.diff.UnifiedDiffParser;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.policy.Budgets;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.redact.Vocabulary;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.ReviewRequest;
import dev.gittensory.review.Slot;
import dev.gittensory.review.input.InputBuilder;
import dev.gittensory.review.money.Price;
import dev.gittensory.review.money.Spending;
import dev.gittensory.testkit.InMemoryAnswerCache;
import dev.gittensory.testkit.InMemorySpendLedger;
import dev.gittensory.testkit.ScriptedModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small change, and what it takes to ask scripted models about it. */
final class DualReviewFixture {

    static final String DIFF = """
            diff --git a/src/App.java b/src/App.java
            index 1111111..2222222 100644
            --- a/src/App.java
            +++ b/src/App.java
            @@ -1,2 +1,3 @@
             class App {
            +    int count = 1 / zero;
             }
            """;

    final List<ProductEvent> events = new ArrayList<>();

    private final Clock clock = Clock.systemUTC();
    private final InMemoryAnswerCache cache = new InMemoryAnswerCache(clock);
    private final Spending spending = new Spending(new InMemorySpendLedger(), clock, events::add);
    private final ReviewId review = ReviewId.create();
    private Budgets budgets = Budgets.UNLIMITED;
    private Optional<Price> price = Optional.empty();

    void spend(Budgets ceilings, Price known) {
        budgets = ceilings;
        price = Optional.of(known);
    }

    void limit(Budgets ceilings) {
        budgets = ceilings;
    }

    AiResult review(ScriptedModel... models) {
        return review(DIFF, models);
    }

    AiResult review(String diff, ScriptedModel... models) {
        return review(changes(diff), models);
    }

    AiResult review(ChangeSet changes, ScriptedModel... models) {
        OperatorPolicy usual = OperatorPolicy.BUILT_IN;
        OperatorPolicy policy =
                new OperatorPolicy(usual.gate(), "Be strict about division.", budgets, usual.rights(), Map.of());
        return dual(models).review(new ReviewRequest(review, null, "", "", changes), List.of(), policy);
    }

    List<String> concerns(ScriptedModel... models) {
        return dual(models).concerns(budgets);
    }

    private DualReview dual(ScriptedModel... models) {
        List<Reviewer> reviewers = new ArrayList<>();
        for (ScriptedModel model : models) {
            reviewers.add(new Reviewer(Slot.values()[reviewers.size()], model, price));
        }
        Means means = new Means(cache, spending, Runnable::run, clock, Duration.ofMinutes(1));
        return new DualReview(reviewers, new InputBuilder(Vocabulary.standard()), means);
    }

    static ChangeSet changes(String diff) {
        return ((DiffResult.Parsed) UnifiedDiffParser.parse(diff.getBytes(StandardCharsets.UTF_8))).changes();
    }
}
