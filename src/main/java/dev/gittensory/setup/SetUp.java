package dev.gittensory.setup;

import com.google.re2j.Pattern;
import dev.gittensory.config.GitHubSettings;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.ProductEvent.SetUpUsed;
import dev.gittensory.domain.ProductEvent.SetUpUsed.Action;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.setup.AppHost.Installation;
import dev.gittensory.setup.AppHost.RegisteredApp;
import dev.gittensory.setup.AppHost.Repository;
import dev.gittensory.setup.OperatorSessions.Session;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the set-up pages do, each for a signed-in operator. */
public final class SetUp {

    private static final Pattern ORGANIZATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,38}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    private static final String STALE =
            "This form was used before, is too old, or does not come from this service. Nothing was done.";

    private static final String DRY_RUN = "Nothing is written to GitHub, because gittensory.github.dry-run is on.";

    private final GitHubSettings settings;
    private final AppFile app;
    private final AppHost host;
    private final Signals signals;
    private final Consumer<ProductEvent> events;
    private final GitHubWeb web;

    /** Between the settings, GitHub and where credentials are kept. */
    public SetUp(GitHubSettings settings, AppFile app, AppHost host, Signals signals, Consumer<ProductEvent> events) {
        this.settings = settings;
        this.app = app;
        this.host = host;
        this.signals = signals;
        this.events = events;
        this.web = new GitHubWeb(settings.apiUrl());
    }

    /** Where else than to this service forms are sent. */
    String gitHub() {
        return web.origin();
    }

    /** Whether this service is reached at an address with TLS, as far as its settings say. */
    boolean isSecureAt(URI request) {
        return request.getScheme().equals("https")
                || settings.publicUrl()
                        .filter(url ->
                                url.getScheme().equals("https") && url.getHost().equals(request.getHost()))
                        .isPresent();
    }

    /** The way to an App, or what is in it. */
    Page start(Session session, String organization) {
        if (app.isConfigured()) {
            return Pages.configured();
        }
        if (app.credentials().isPresent()) {
            return Pages.kept();
        }
        if (!organization.isEmpty() && !ORGANIZATION.matches(organization)) {
            return Pages.refused(400, "That is no name of an organization.");
        }
        return settings.publicUrl()
                .map(url ->
                        Pages.manifest(web.newApp(organization, session.state()), AppManifest.of(url), organization))
                .orElseGet(Pages::publicUrlMissing);
    }

    /** GitHub has sent the operator back; says why that leads nowhere, if it does. */
    Optional<Page> finish(Session session, String code, String state) {
        if (!session.redeem(state)) {
            return Optional.of(Pages.refused(400, STALE));
        }
        if (app.credentials().isPresent() || !CODE.matches(code)) {
            return Optional.of(Pages.refused(400, "There is an App already, or GitHub has not made one."));
        }
        return attempt(() -> kept(code));
    }

    private Optional<Page> kept(String code) {
        AppHost.NewApp created;
        try {
            created = host.exchange(code);
        } catch (RefusedException e) {
            return Optional.of(Pages.refused(
                    502,
                    "GitHub does not hand out an App for this code, which is good once and for an hour. Begin again."));
        }
        if (!app.keep(created)) {
            return Optional.of(Pages.refused(409, "Somebody else was faster; their App counts."));
        }
        tell(Action.APP_CREATED);
        try {
            host.redeliverPing();
        } catch (NotNowException | RefusedException e) {
            // the page that comes next has a button for it
        }
        return Optional.empty();
    }

    /** What works, and what does not yet. */
    Page status(Session session) {
        if (app.credentials().isEmpty()) {
            return Pages.refused(404, "There is no GitHub App yet.");
        }
        Page page = attempt(() -> Optional.of(new Page(200, "Status", facts(session))))
                .orElseThrow();
        String webhook = Pages.webhook(signals.signed(), signals.refused(), session.state());
        return new Page(page.status(), page.title(), page.body() + webhook);
    }

    private String facts(Session session) {
        RegisteredApp registered = host.app();
        List<Installation> installations = host.installations();
        return Pages.app(registered, web.has(registered.page()))
                + Pages.installations(installations)
                + Pages.missing(AccessCheck.missing(registered, installations))
                + testCheck(session);
    }

    /** Apart, so that repositories that cannot be listed do not hide what keeps them from it. */
    private String testCheck(Session session) {
        if (settings.dryRun()) {
            return Pages.problem(DRY_RUN);
        }
        try {
            return Pages.testCheck(host.repositories(), session.state());
        } catch (NotNowException e) {
            return Pages.problem("No check run can be posted now: " + e.reason().text() + ".");
        } catch (RefusedException e) {
            return Pages.problem("No check run can be posted: " + e.reason().text() + ".");
        }
    }

    /** Has GitHub deliver its ping once more, for the first one came before the secret was known. */
    Optional<Page> ping(Session session, String state) {
        if (!session.redeem(state)) {
            return Optional.of(Pages.refused(400, STALE));
        }
        return attempt(() -> host.redeliverPing()
                ? Optional.empty()
                : Optional.of(Pages.refused(404, "GitHub has no ping to send again; it keeps them for three days.")));
    }

    /** Posts a test to the repository with this number. */
    Page testCheck(Session session, String repository, String state) {
        if (!session.redeem(state)) {
            return Pages.refused(400, STALE);
        }
        if (settings.dryRun()) {
            return Pages.refused(409, DRY_RUN);
        }
        return attempt(() -> host.repositories().stream()
                        .filter(at -> Long.toString(at.id()).equals(repository))
                        .findFirst()
                        .map(this::posted))
                .orElseGet(() -> Pages.refused(404, "The App does not see that repository any more."));
    }

    private Page posted(Repository repository) {
        String page = host.postTestCheck(repository)
                .filter(web::has)
                .map(address -> Pages.link(address, "See it at GitHub") + " · ")
                .orElse("");
        tell(Action.TEST_CHECK_POSTED);
        return Pages.testPosted(repository, page);
    }

    private void tell(Action action) {
        events.accept(new SetUpUsed(
                action,
                app.credentials().map(credentials -> credentials.appId()).orElse(0L)));
    }

    private static Optional<Page> attempt(Supplier<Optional<Page>> attempt) {
        try {
            return attempt.get();
        } catch (NotNowException e) {
            return Optional.of(
                    Pages.refused(503, "Try again later: " + e.reason().text() + "."));
        } catch (RefusedException e) {
            return Optional.of(
                    Pages.refused(502, "GitHub does not do it: " + e.reason().text() + "."));
        }
    }
}
