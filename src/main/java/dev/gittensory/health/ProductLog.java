package dev.gittensory.health;

import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.ProductEvent.AnalyzerDegraded;
import dev.gittensory.domain.ProductEvent.KeyChanged;
import dev.gittensory.domain.ProductEvent.PolicyRefused;
import dev.gittensory.domain.ProductEvent.PolicyTaken;
import dev.gittensory.domain.ProductEvent.ReviewFinished;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.util.stream.Collectors;

/**
 * One structured line in the log for each review that ended, each analyzer that could not do its work, and whatever was done
 * with a key.
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

    void on(@Observes KeyChanged changed) {
        LOG.log(
                Logger.Level.INFO,
                "installation={0} slot={1} key={2}",
                Long.toString(changed.installation()),
                changed.slot(),
                changed.action().label());
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
}
