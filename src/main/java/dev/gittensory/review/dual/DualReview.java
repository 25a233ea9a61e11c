package dev.gittensory.review.dual;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.policy.Budgets;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.ReviewRequest;
import dev.gittensory.review.Slot;
import dev.gittensory.review.input.InputBuilder;
import dev.gittensory.review.input.InputSettings;
import dev.gittensory.review.input.ReviewInput;
import dev.gittensory.review.input.ReviewText;
import dev.gittensory.review.money.Cost;
import dev.gittensory.review.money.Payer;
import dev.gittensory.review.money.Plan;
import dev.gittensory.review.money.Reservation;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/**
 * Asks both reviewers about a change: the same input, side by side, without one learning of the other. May be used from
 * several threads.
 */
public final class DualReview {

    /** A provider that wants to be left alone for longer counts as one that does not answer. */
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Logger LOG = System.getLogger(DualReview.class.getName());

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(30);

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

    /** What an operator should know of this configuration under these ceilings, a sentence each; empty if all is well. */
    public List<String> concerns(Budgets budgets) {
        return Concerns.of(reviewers, budgets);
    }

    /**
     * Asks, and waits for the answers.
     *
     * @param known what the analyzers have found; nobody wants to read it twice
     * @throws NotNowException if a provider or the budget wants the review to go on later; what was answered is kept
     */
    public AiResult review(ReviewRequest request, List<Finding> known, OperatorPolicy policy) {
        if (reviewers.isEmpty()) {
            return AiResult.noReviewers();
        }
        Instant deadline = means.clock().instant().plus(means.deadline());
        int context = reviewers.stream()
                .mapToInt(reviewer -> reviewer.model().contextTokens())
                .min()
                .orElseThrow(); // of two models the smaller one counts, because both get the same
        Asking asking = new Asking(request, policy, deadline);
        Round round = asking.round(request.changes(), context, reviewers);
        if (!round.tooLarge().isEmpty() && context / 2 >= LEAST_CONTEXT) {
            round = smaller(round, request.changes(), context / 2, asking);
        }
        waitIfWanted(request.review(), round.voices());
        return round.result(known);
    }

    /** What a provider counts is its own affair; parts of half the size fit if anything does. */
    private Round smaller(Round round, ChangeSet changes, int context, Asking asking) {
        Set<String> paths = round.tooLarge();
        Set<Slot> overfed = round.overfed();
        ChangeSet rest = new ChangeSet(changes.files().stream()
                .filter(file -> paths.contains(file.path()))
                .toList());
        List<Reviewer> again = reviewers.stream()
                .filter(reviewer -> overfed.contains(reviewer.slot()))
                .toList();
        try {
            return round.with(asking.round(rest, context, again));
        } catch (NotNowException e) {
            return round; // there is no money for it now, and what is there is worth more than waiting
        }
    }

    /** What stays the same while one review is asked about. */
    private final class Asking {
        private final ReviewRequest request;
        private final OperatorPolicy policy;
        private final Instant deadline;

        Asking(ReviewRequest request, OperatorPolicy policy, Instant deadline) {
            this.request = request;
            this.policy = policy;
            this.deadline = deadline;
        }

        Round round(ChangeSet changes, int context, List<Reviewer> asked) {
            InputSettings settings =
                    new InputSettings(context, Math.min(LONGEST_ANSWER, context / SHARE_OF_ANSWER), MOST_PARTS);
            ReviewInput sent =
                    input.build(new ReviewText(request.title(), request.body(), changes), policy.rubric(), settings);
            List<Questions> questions = asked.stream()
                    .map(reviewer -> Questions.of(reviewer, sent, policy.gate().version(), means.cache()))
                    .toList();
            Map<Slot, Reservation> reserved =
                    reserve(new Payer(request.review(), request.installation()), questions, policy);
            Map<Slot, Voice> voices = ask(questions, reserved, deadline);
            return new Round(sent, voices, settle(reserved, voices));
        }
    }

    /** Whom the budget lets be asked. One whose answers are all there needs no money. */
    private Map<Slot, Reservation> reserve(Payer payer, List<Questions> questions, OperatorPolicy policy) {
        List<Questions> open = questions.stream().filter(Questions::open).toList();
        if (open.isEmpty()) {
            return Map.of();
        }
        Plan plan = means.spending()
                .plan(
                        policy.budgets(),
                        payer,
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

    private Map<Slot, Voice> ask(List<Questions> questions, Map<Slot, Reservation> reserved, Instant deadline) {
        Map<Slot, CompletableFuture<Voice>> asked = new EnumMap<>(Slot.class);
        for (Questions one : questions) {
            asked.put(
                    one.reviewer().slot(),
                    one.answered()
                                    || one.open()
                                            && reserved.containsKey(
                                                    one.reviewer().slot())
                            ? interview(one, deadline)
                            : CompletableFuture.completedFuture(Voice.silent(
                                    one.reviewer(),
                                    one.asked().isEmpty() ? AiReason.AI_TOO_LARGE : AiReason.AI_BUDGET)));
        }
        Map<Slot, Voice> voices = new EnumMap<>(Slot.class);
        asked.forEach((slot, voice) -> voices.put(slot, voice.join()));
        return voices;
    }

    private CompletableFuture<Voice> interview(Questions questions, Instant deadline) {
        Reviewer reviewer = questions.reviewer();
        try {
            return CompletableFuture.supplyAsync(
                    () -> new Interview(reviewer.model(), means.cache(), deadline).of(questions), means.executor());
        } catch (RejectedExecutionException e) {
            LOG.log(Logger.Level.ERROR, "There is no thread to ask a model reviewer on", e);
            return CompletableFuture.completedFuture(Voice.silent(reviewer, AiReason.AI_FAILED));
        }
    }

    /** Each on its own: what one has cost must not be lost because the account did not take the other. */
    private Map<Slot, Cost> settle(Map<Slot, Reservation> reserved, Map<Slot, Voice> voices) {
        Map<Slot, Cost> costs = new EnumMap<>(Slot.class);
        voices.forEach((slot, voice) -> {
            Reservation reservation = reserved.get(slot);
            costs.put(slot, reservation == null ? Cost.NOTHING : settled(reservation, voice));
        });
        return costs;
    }

    private Cost settled(Reservation reservation, Voice voice) {
        try {
            return means.spending().settle(reservation, voice.usage());
        } catch (RuntimeException e) {
            // what was set aside stays set aside, which errs on the safe side
            LOG.log(Logger.Level.ERROR, "What a model reviewer has cost could not be booked", e);
            return new Cost.Unknown();
        }
    }

    /**
     * Waiting is for the queue: a thread that sleeps serves nobody. It is of no use if another reviewer has no opinion and will
     * not get one; and the longer it has gone on, the longer are the pauses, so that few attempts fill the time.
     */
    private void waitIfWanted(ReviewId review, Map<Slot, Voice> voices) {
        if (voices.values().stream().anyMatch(Voice::isFinal)) {
            return;
        }
        Duration age = Duration.between(review.createdAt(), means.clock().instant());
        for (Voice voice : voices.values()) {
            Duration wanted = voice.pause();
            AiReason reason = voice.reason();
            if (wanted != null && reason != null) {
                Duration pause = longer(wanted, longer(SHORTEST_PAUSE, age.dividedBy(2)));
                if (age.plus(pause).compareTo(LONGEST_WAIT) < 0) {
                    throw new NotNowException(pause, reason);
                }
            }
        }
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }
}
