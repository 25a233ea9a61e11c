package dev.gittensory.health;

import dev.gittensory.domain.BudgetScope;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.ProductEvent.AnalyzerDegraded;
import dev.gittensory.domain.ProductEvent.BudgetExhausted;
import dev.gittensory.domain.ProductEvent.BudgetWarning;
import dev.gittensory.domain.ProductEvent.DeadLettersGrew;
import dev.gittensory.domain.ProductEvent.DeliveryTriaged;
import dev.gittensory.domain.ProductEvent.KeyChanged;
import dev.gittensory.domain.ProductEvent.PolicyRefused;
import dev.gittensory.domain.ProductEvent.PolicyTaken;
import dev.gittensory.domain.ProductEvent.PostEnded;
import dev.gittensory.domain.ProductEvent.PriceMissing;
import dev.gittensory.domain.ProductEvent.Reconciled;
import dev.gittensory.domain.ProductEvent.ReviewFinished;
import dev.gittensory.domain.ProductEvent.SetUpUsed;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.QueueReason;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.Verdict;
import dev.gittensory.domain.WebhookReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One structured line in the log for each delivery that was processed, each review that ended, each analyzer that could not do
 * its work, whatever was done with a key, and whatever could not be written to the host of a pull request.
 */
@ApplicationScoped
public class ProductLog {

    private static final Logger LOG = System.getLogger("gittensory");

    void on(@Observes ReviewFinished finished) {
        Outcome outcome = finished.outcome();
        Verdict verdict = finished.verdict();
        LOG.log(
                outcome instanceof Outcome.Failed ? Logger.Level.ERROR : Logger.Level.INFO,
                "review={0} outcome={1} reasons={2} verdict={3} duration_ms={4}",
                finished.review(),
                outcome.label(),
                outcome.reasons().stream().map(Reason::code).collect(Collectors.joining(",", "[", "]")),
                verdict == null ? "none" : verdict.label(),
                Long.toString(finished.sinceRequest().toMillis()));
    }

    void on(@Observes DeliveryTriaged delivery) {
        WebhookReason reason = delivery.reason();
        LOG.log(
                Logger.Level.INFO,
                "delivery={0} event={1} result={2} reason={3}",
                delivery.delivery(),
                delivery.event(),
                delivery.result(),
                reason == null ? "none" : reason.code());
    }

    void on(@Observes PolicyTaken taken) {
        LOG.log(Logger.Level.INFO, "The policy file has changed; policy {0} is in force", taken.version());
        taken.warnings().forEach(warning -> LOG.log(Logger.Level.WARNING, "In the policy file, {0}", warning));
    }

    void on(@Observes PolicyRefused refused) {
        LOG.log(
                Logger.Level.WARNING,
                "The policy file was not taken over and policy {0} stays in force: {1}",
                refused.versionInForce(),
                String.join("; ", refused.problems()));
    }

    void on(@Observes BudgetWarning warning) {
        LOG.log(
                Logger.Level.WARNING,
                "Of what may be spent on model reviewers per {0}, {1} % are used",
                words(warning.scope()),
                Integer.toString(warning.percent()));
    }

    void on(@Observes BudgetExhausted exhausted) {
        LOG.log(
                Logger.Level.WARNING,
                "What may be spent on model reviewers per {0} does not cover a review; it goes on as budgets.exhausted says",
                words(exhausted.scope()));
    }

    void on(@Observes PriceMissing missing) {
        LOG.log(
                Logger.Level.WARNING,
                "The price of {0} is not known, and there is a ceiling for spending, so it is not asked; a model that costs"
                        + " nothing needs the price 0",
                missing.reviewer());
    }

    void on(@Observes KeyChanged changed) {
        LOG.log(
                Logger.Level.INFO,
                "installation={0} slot={1} key={2}",
                Long.toString(changed.installation()),
                changed.slot(),
                changed.action().label());
    }

    void on(@Observes DeadLettersGrew grown) {
        LOG.log(
                Logger.Level.WARNING,
                "queue={0} reason={1} count={2}; docs/dead-letters.md says what to do",
                grown.queue(),
                QueueReason.DEAD_LETTERS_GREW.code(),
                Long.toString(grown.count()));
    }

    void on(@Observes Reconciled result) {
        LOG.log(
                result.deliveriesLost()
                                        + result.headsMissing()
                                        + result.skipped().toSeconds()
                                > 0
                        ? Logger.Level.WARNING
                        : Logger.Level.INFO,
                "reconciliation deliveries={0} lost={1} queued={2} heads={3} missing={4} skipped-seconds={5} complete={6}",
                Integer.toString(result.deliveriesSeen()),
                Integer.toString(result.deliveriesLost()),
                Integer.toString(result.deliveriesQueued()),
                Integer.toString(result.headsSeen()),
                Integer.toString(result.headsMissing()),
                Long.toString(result.skipped().toSeconds()),
                Boolean.toString(result.complete()));
    }

    void on(@Observes SetUpUsed used) {
        LOG.log(
                used.action() == SetUpUsed.Action.SIGN_IN_REFUSED ? Logger.Level.WARNING : Logger.Level.INFO,
                "setup={0} app={1}",
                used.action().label(),
                Long.toString(used.app()));
    }

    void on(@Observes AnalyzerDegraded degraded) {
        LOG.log(
                Logger.Level.WARNING,
                "review={0} analyzer={1} status=degraded reason={2} duration_ms={3}",
                degraded.review(),
                degraded.analyzer(),
                degraded.reason().code(),
                Long.toString(degraded.durationMs()));
    }

    void on(@Observes PostEnded ended) {
        Reason reason = ended.reason();
        if (reason == null) {
            return;
        }
        boolean expected = reason instanceof PublishReason && reason != PublishReason.GAVE_UP;
        LOG.log(
                expected ? Logger.Level.DEBUG : Logger.Level.WARNING,
                "review={0} post={1} status=dropped reason={2}",
                Objects.requireNonNullElse(ended.review(), "none"),
                ended.kind().label(),
                reason.code());
    }

    private static String words(BudgetScope scope) {
        return scope.label().replace("-", " and ");
    }
}
