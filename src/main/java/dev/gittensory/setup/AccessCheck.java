package dev.gittensory.setup;

import dev.gittensory.config.CurrentApp;
import dev.gittensory.domain.AppAccess;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.ProductEvent.AccessChecked;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.setup.AppHost.Granted;
import dev.gittensory.setup.AppHost.Installation;
import dev.gittensory.setup.AppHost.RegisteredApp;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what GitHub grants with what the App needs, and says what is missing and who can grant it. On start, after a change
 * and every hour; what was said before is not said again.
 */
public final class AccessCheck {

    static final Duration INTERVAL = Duration.ofHours(1);

    /** GitHub refuses the App when clocks differ by more than a minute. */
    private static final Duration TOLERATED = Duration.ofSeconds(30);

    private static final Logger LOG = System.getLogger("gittensory");

    private final CurrentApp app;
    private final AppHost host;
    private final Clock clock;
    private final Consumer<ProductEvent> events;
    private volatile Instant due = Instant.MIN;
    private List<String> said = List.of();

    /** Of what this host grants this App. */
    public AccessCheck(CurrentApp app, AppHost host, Clock clock, Consumer<ProductEvent> events) {
        this.app = app;
        this.host = host;
        this.clock = clock;
        this.events = events;
    }

    /** Something may have changed, so that the next one is due at once. */
    public void expectChange() {
        due = Instant.MIN;
    }

    /** Checks if there is an App and a check is due. */
    public synchronized void runIfDue() {
        Instant now = clock.instant();
        if (app.credentials().isEmpty() || now.isBefore(due)) {
            return;
        }
        due = now.plus(INTERVAL);
        List<String> missing = List.of();
        Reason refusal = null;
        try {
            missing = missing(host.app(), host.installations());
        } catch (NotNowException e) {
            refusal = e.reason();
            due = now.plus(e.after());
        } catch (RefusedException e) {
            refusal = e.reason();
        }
        say(missing, refusal);
        events.accept(new AccessChecked(refusal, host.clockAhead(), missing.size()));
    }

    private void say(List<String> missing, @Nullable Reason refusal) {
        List<String> warnings = new ArrayList<>(missing);
        if (refusal != null) {
            warnings.add("What GitHub grants the App is not known: " + refusal.text() + ".");
        }
        if (host.clockAhead().abs().compareTo(TOLERATED) > 0) {
            warnings.add("The clock of this machine is not GitHub's; set it right, or GitHub refuses the App one day.");
        }
        warnings.stream()
                .filter(warning -> !said.contains(warning))
                .forEach(warning -> LOG.log(Logger.Level.WARNING, warning));
        said = List.copyOf(warnings);
    }

    /** One sentence for each permission and event that is missing, with the remedy. */
    static List<String> missing(RegisteredApp app, List<Installation> installations) {
        List<String> missing = new ArrayList<>();
        List<String> asked = gaps(app.granted());
        asked.forEach(gap -> missing.add("The GitHub App does not ask for " + gap
                + ". Add it in the App's settings at GitHub, under Permissions & events; each installation has to"
                + " accept it afterwards."));
        for (Installation installation : installations) {
            List<String> gaps = installation.suspended() ? List.of() : gaps(installation.granted());
            gaps.stream()
                    .filter(gap -> !asked.contains(gap))
                    .forEach(gap -> missing.add("The installation of " + installation.account() + " ("
                            + installation.id() + ") does not grant " + gap
                            + ". An owner of the account has to accept the App's new permissions, in the account's settings"
                            + " at GitHub, under GitHub Apps."));
        }
        return missing;
    }

    private static List<String> gaps(Granted granted) {
        List<String> gaps = new ArrayList<>();
        for (AppAccess.Permission permission : AppAccess.PERMISSIONS) {
            if (!permission.level().isCoveredBy(granted.permissions().getOrDefault(permission.name(), ""))) {
                gaps.add("the permission " + permission.name() + ": "
                        + permission.level().label());
            }
        }
        for (AppAccess.Event event : AppAccess.EVENTS) {
            if (!granted.events().contains(event.name())) {
                gaps.add("the event " + event.name());
            }
        }
        return gaps;
    }
}
