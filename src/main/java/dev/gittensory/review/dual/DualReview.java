package dev.gittensory.review.dual;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.NotNowException;
import dev.gittensory.review.Slot;
import dev.gittensory.review.input.InputBuilder;
import dev.gittensory.review.input.InputSettings;
import dev.gittensory.review.input.ReviewInput;
import dev.gittensory.review.input.ReviewText;
import dev.gittensory.review.money.Cost;
import dev.gittensory.review.money.Payer;
import dev.gittensory.review.money.Plan;
import dev.gittensory.review.money.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Asks both reviewers about a change: the same input, side by side, without one learning of the other. May be used from
 * several threads.
 */
public final class DualReview {

    /** A provider that wants to be left alone for longer counts as one that does not answer. */
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final int MOST_PARTS = 8;
    private static final int LONGEST_ANSWER = 8_192;
    private static final int SHARE_OF_ANSWER = 4;
    private static final int LEAST_CONTEXT = 4_096;

    private final List<Reviewer> reviewers;
    private final InputBuilder input;
    private final Means means;

    /** With at most one reviewer for each slot; with none nobody is ever asked. */
    public DualReview(List<Reviewer> reviewers, InputBuilder input, Means means) {
        this.reviewers = List.copyOf(reviewers);
        this.input = input;
        this.means = means;
    }

    /** What an operator should know of this configuration, a sentence each; empty if all is well. */
    public List<String> concerns() {
        if (reviewers.size() == 1) {
            return List.of("Only " + reviewers.get(0).slot().label()
                    + " is configured; without a second one every change is held for a person.");
        }
        boolean alike = reviewers.size() == 2
                && !reviewers
                        .get(0)
                        .model()
                        .id()
                        .isIndependentOf(reviewers.get(1).model().id());
        return alike
                ? List.of(
                        "Both model reviewers use one account of one provider, so they may be wrong together; every review"
                                + " says so. Configure another provider, or at least another account, for one of them.")
                : List.of();
    }

    /**
     * Asks, and waits for the answers.
     *
     * @param known what the analyzers have found; nobody wants to read it twice
     * @throws NotNowException if a provider or the budget wants the review to go on later; what was answered is kept
     */
    public AiResult review(ReviewId review, ChangeSet changes, List<Finding> known, OperatorPolicy policy) {
        if (reviewers.isEmpty()) {
            return AiResult.noReviewers();
        }
        int context = reviewers.stream()
                .mapToInt(reviewer -> reviewer.model().contextTokens())
                .min()
                .orElseThrow(); // of two models the smaller one counts, because both get the same
        Round round = round(review, changes, policy, context);
        if (round.tooLarge() && context / 2 >= LEAST_CONTEXT) {
            // what a provider counts is its own affair; parts of half the size fit if anything does
            round = round(review, changes, policy, context / 2).after(round);
        }
        waitIfWanted(review, round.voices());
        return round.result(known);
    }

    private Round round(ReviewId review, ChangeSet changes, OperatorPolicy policy, int context) {
        InputSettings settings =
                new InputSettings(context, Math.min(LONGEST_ANSWER, context / SHARE_OF_ANSWER), MOST_PARTS);
        ReviewInput sent = input.build(new ReviewText("", "", changes), policy.rubric(), settings);
        List<Questions> questions = reviewers.stream()
                .map(reviewer -> Questions.of(reviewer, sent, policy.gate().version(), means.cache()))
                .toList();
        Map<Slot, Reservation> reserved = reserve(review, questions, policy);
        Map<Slot, Voice> voices = ask(questions, reserved);
        return new Round(sent, voices, settle(reserved, voices));
    }

    /** Whom the budget lets be asked. One whose answers are all there needs no money. */
    private Map<Slot, Reservation> reserve(ReviewId review, List<Questions> questions, OperatorPolicy policy) {
        List<Questions> open = questions.stream().filter(one -> !one.answered()).toList();
        if (open.isEmpty()) {
            return Map.of();
        }
        Plan plan = means.spending()
                .plan(
                        policy.budgets(),
                        new Payer(review, null),
                        open.stream().map(Questions::estimate).toList());
        if (plan instanceof Plan.Defer defer) {
            Duration wait = Duration.between(means.clock().instant(), defer.lookAgain());
            throw new NotNowException(wait.isNegative() ? Duration.ZERO : wait, Plan.REASON);
        }
        return plan instanceof Plan.Ask ask
                ? ask.reservations().stream()
                        .collect(Collectors.toMap(one -> one.estimate().slot(), one -> one))
                : Map.of();
    }

    private Map<Slot, Voice> ask(List<Questions> questions, Map<Slot, Reservation> reserved) {
        Instant deadline = means.clock().instant().plus(means.deadline());
        Map<Slot, CompletableFuture<Voice>> asked = new EnumMap<>(Slot.class);
        for (Questions one : questions) {
            Reviewer reviewer = one.reviewer();
            boolean allowed = one.answered() || reserved.containsKey(reviewer.slot());
            asked.put(
                    reviewer.slot(),
                    allowed
                            ? CompletableFuture.supplyAsync(
                                    () -> new Interview(reviewer.model(), means.cache(), deadline).of(one),
                                    means.executor())
                            : CompletableFuture.completedFuture(Voice.silent(reviewer, AiReason.AI_BUDGET)));
        }
        Map<Slot, Voice> voices = new EnumMap<>(Slot.class);
        asked.forEach((slot, voice) -> voices.put(slot, voice.join()));
        return voices;
    }

    private Map<Slot, Cost> settle(Map<Slot, Reservation> reserved, Map<Slot, Voice> voices) {
        Map<Slot, Cost> costs = new EnumMap<>(Slot.class);
        voices.forEach((slot, voice) -> {
            Reservation reservation = reserved.get(slot);
            costs.put(
                    slot, reservation == null ? Cost.NOTHING : means.spending().settle(reservation, voice.usage()));
        });
        return costs;
    }

    /** Waiting is for the queue: a thread that sleeps serves nobody. */
    private void waitIfWanted(ReviewId review, Map<Slot, Voice> voices) {
        Instant givenUp = review.createdAt().plus(LONGEST_WAIT);
        for (Voice voice : voices.values()) {
            Duration pause = voice.pause();
            AiReason reason = voice.reason();
            if (pause != null
                    && reason != null
                    && means.clock().instant().plus(pause).isBefore(givenUp)) {
                throw new NotNowException(pause, reason);
            }
        }
    }
}
