package dev.gittensory.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened and that others may want to count, log or report. Fired once, by the code that knows, as
 * a CDI event; that code does not know who listens.
 */
public sealed interface ProductEvent {

    /** Something that has happened in a review. */
    sealed interface OfReview extends ProductEvent {

        /** The review it happened in. */
        ReviewId review();
    }

    /** An analyzer has ended, well or not. */
    record AnalyzerFinished(ReviewId review, AnalyzerReport report) implements OfReview {}

    /**
     * An analyzer could not do its work, so something about the change is not known. Whoever groups these goes by the
     * reason and not by the analyzer: one cause, one issue.
     */
    record AnalyzerDegraded(ReviewId review, String analyzer, EnrichReason reason, long durationMs)
            implements OfReview {

        /** The event for this report; empty if the analyzer is not degraded. */
        public static Optional<AnalyzerDegraded> of(ReviewId review, AnalyzerReport report) {
            return report.status() instanceof AnalyzerReport.Status.Degraded degraded
                    ? Optional.of(
                            new AnalyzerDegraded(review, report.analyzer(), degraded.reason(), report.durationMs()))
                    : Optional.empty();
        }
    }

    /**
     * The operator's policy file has changed, and the new content is in force.
     *
     * @param warnings what its author probably did not mean, in words like the problems below
     */
    record PolicyTaken(String version, List<String> warnings) implements ProductEvent {
        public PolicyTaken {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The operator's policy file has changed and is no policy, or is gone; the last good one stays in force.
     *
     * @param problems what is wrong, without a word that the file holds beyond the names of our own keys
     */
    record PolicyRefused(String versionInForce, List<String> problems) implements ProductEvent {
        public PolicyRefused {
            problems = List.copyOf(problems);
        }
    }

    /** Model reviewers have cost this much more, in US dollars. What is asked at an unknown price is not told here. */
    record MoneySpent(BigDecimal usd) implements ProductEvent {}

    /**
     * A ceiling for spending is nearly reached. Fired once per ceiling and month by each node.
     *
     * @param percent how much of it is used, with what is under way
     */
    record BudgetWarning(BudgetScope scope, int percent) implements ProductEvent {}

    /** A ceiling for spending has kept a review from asking both model reviewers. */
    record BudgetExhausted(BudgetScope scope) implements ProductEvent {}

    /**
     * There is a ceiling for spending, and a reviewer without a price to hold against it, so that it is not asked. Fired once
     * per reviewer and month by each node.
     *
     * @param reviewer as configuration names it
     */
    record PriceMissing(String reviewer) implements ProductEvent {}

    /**
     * Something was done with the key of an installation's own account at a provider. Says nothing of the key.
     *
     * @param slot {@code a | b}
     */
    record KeyChanged(long installation, String slot, Action action) implements ProductEvent {

        /** What was done. */
        public enum Action {
            /** Stored, after the provider had accepted it. */
            SAVED,
            /** Stored although the provider had not accepted it, because the operator wanted it so. */
            FORCED,
            /** Not stored, because the provider had not accepted it. */
            REFUSED,
            DELETED,
            /** The same key, now under the current key-encryption key. */
            REENCRYPTED;

            /** As the log names it. */
            public String label() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /**
     * Something was posted to the webhook, by GitHub or by somebody else.
     *
     * @param event GitHub's name of the event, {@code other} if this service does not listen to it
     * @param result {@code queued | ignored}, or the code of the refusal
     */
    record DeliveryReceived(String event, String result) implements ProductEvent {}

    /**
     * A delivery of GitHub was processed.
     *
     * @param delivery GitHub's id of it
     * @param event GitHub's name of the event, {@code other} if this service does not listen to it
     * @param result {@code queued | skipped | commanded | ignored}
     * @param reason why nothing came of it, or null
     */
    record DeliveryTriaged(
            String delivery,
            String event,
            String result,
            @Nullable WebhookReason reason) implements ProductEvent {}

    /**
     * Messages have exhausted their attempts since the last look.
     *
     * @param queue where they came from
     * @param count how many there are more than before
     */
    record DeadLettersGrew(String queue, long count) implements ProductEvent {}

    /** A stage has ended and its checkpoint is stored. */
    record StageFinished(ReviewId review, StageRecord stage) implements OfReview {}

    /**
     * A review has ended and its result is stored.
     *
     * @param verdict null if it ended before the gate
     * @param sinceRequest from the request to the stored result, waiting included
     */
    record ReviewFinished(
            ReviewId review, Outcome outcome, @Nullable Verdict verdict, Duration sinceRequest) implements OfReview {}

    /**
     * Something was written to the host of a pull request, or is not going to be.
     *
     * @param reason why not, null if it was written
     */
    record PostEnded(
            PostKind kind,
            @Nullable ReviewId review,
            @Nullable Reason reason) implements ProductEvent {}

    /**
     * What GitHub has sent, and what is open there, was compared with what we know.
     *
     * @param deliveriesSeen entries of GitHub's log
     * @param deliveriesLost those that ask for work and never got here
     * @param deliveriesQueued of those, how many GitHub still had; they are processed now
     * @param headsSeen open pull requests that were changed lately
     * @param headsMissing those whose head nobody had asked us to review; they are reviewed now
     * @param skipped the deliveries of this long nobody has looked at, and nobody will: there are more than a run may list
     * @param complete whether it came to its end and skipped nothing
     */
    record Reconciled(
            int deliveriesSeen,
            int deliveriesLost,
            int deliveriesQueued,
            int headsSeen,
            int headsMissing,
            Duration skipped,
            boolean complete)
            implements ProductEvent {}

    /**
     * What GitHub grants the App was compared with what it needs.
     *
     * @param refusal why nothing could be compared, null if it could
     * @param clockAhead how far GitHub's clock is ahead of ours; negative if behind
     * @param missing permissions and events that are not granted, over all installations
     */
    record AccessChecked(@Nullable Reason refusal, Duration clockAhead, int missing) implements ProductEvent {}

    /**
     * Somebody has used the set-up page. Says nothing of tokens, codes or keys.
     *
     * @param app GitHub's number of the App, 0 if it is not known
     */
    record SetUpUsed(Action action, long app) implements ProductEvent {

        /** What was done. */
        public enum Action {
            SIGNED_IN,
            /** With a token that is not the operator's. */
            SIGN_IN_REFUSED,
            /** GitHub has made an App of our manifest, and its credentials are kept. */
            APP_CREATED,
            TEST_CHECK_POSTED;

            /** As the log names it. */
            public String label() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
