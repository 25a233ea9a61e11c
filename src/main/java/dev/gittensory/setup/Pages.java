package dev.gittensory.setup;

import static dev.gittensory.setup.Page.escape;

import dev.gittensory.setup.AppHost.Installation;
import dev.gittensory.setup.AppHost.RegisteredApp;
import dev.gittensory.setup.AppHost.Repository;
import dev.gittensory.setup.Signals.Heard;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words and forms of the set-up pages. */
final class Pages {

    private Pages() {}

    /** Asks for the operator token; the problem may be empty. */
    static Page signIn(int status, String problem) {
        return new Page(status, "Set-up", problem(problem) + """
                <form method="post" action="/setup/session">
                <p><label for="token">Operator token</label><br>
                <input id="token" name="token" type="password" autocomplete="off" required autofocus></p>
                <p>It is the setting <code>gittensory.operator.token</code>, or the content of the file
                <code>operator-token</code> in the home directory of the service.</p>
                <p><button>Sign in</button></p>
                </form>
                """);
    }

    /** Says why it does not go on. */
    static Page refused(int status, String problem) {
        return new Page(status, "Set-up", problem(problem) + """
                <p><a href="/setup">Back to the beginning</a></p>
                """);
    }

    static Page configured() {
        return new Page(200, "Set-up", """
                <p>The configuration of this service names a GitHub App
                (<code>gittensory.github.app-id</code> and its two companions), so no other is made here.</p>
                <p><a href="/setup/status">See whether it works</a></p>
                """);
    }

    static Page kept() {
        return new Page(200, "Set-up", """
                <p>This service has a GitHub App; its credentials are in the file <code>github-app.json</code> in the home
                directory. To have another one made, stop the service and move that file away.</p>
                <p><a href="/setup/status">See whether it works</a></p>
                """);
    }

    static Page publicUrlMissing() {
        return new Page(200, "Set-up", problem("GitHub has to know where to deliver.") + """
                <p>Set <code>gittensory.public-url</code> to the address at which GitHub and your browser reach this service, for
                example <code>https://reviews.example.org</code>, and start the service again.</p>
                """);
    }

    /** The form that is sent to GitHub. */
    static Page manifest(String action, String manifest, String organization) {
        String owner = organization.isEmpty() ? "your own account" : "the organization " + escape(organization);
        return new Page(200, "Set-up", """
                <p>GitHub makes the App from what this service tells it, asks you to confirm, and hands its credentials to this
                service. They are kept in the home directory and shown nowhere.</p>
                <form method="post" action="%s">
                <input type="hidden" name="manifest" value="%s">
                <p><button>Create the GitHub App for %s</button></p>
                </form>
                <form method="get" action="/setup">
                <p><label for="organization">Or for an organization, by its name at GitHub</label><br>
                <input id="organization" name="organization" value="%s" maxlength="39">
                <button>Choose</button></p>
                </form>
                """.formatted(escape(action), escape(manifest), owner, escape(organization)));
    }

    static String app(RegisteredApp app, boolean linked) {
        String name = escape(app.name());
        return "<h2>App</h2>\n<p>GitHub accepts the credentials. The App is "
                + (linked ? link(app.page(), name) + ". " + link(install(app.page()), "Install it") : name)
                + ".</p>\n";
    }

    static String installations(List<Installation> installations) {
        if (installations.isEmpty()) {
            return "<p>It is installed nowhere yet.</p>\n";
        }
        return installations.stream()
                .map(at -> "<li>" + escape(at.account()) + (at.suspended() ? " (suspended)" : "") + "</li>\n")
                .collect(Collectors.joining("", "<p>It is installed for</p>\n<ul>\n", "</ul>\n"));
    }

    static String missing(List<String> missing) {
        return missing.stream().map(Pages::problem).collect(Collectors.joining());
    }

    static String webhook(Optional<Heard> signed, Optional<Heard> refused, String state) {
        String good = signed.map(heard -> "<p>A delivery of GitHub's with the right signature arrived at " + time(heard)
                        + ": <code>" + escape(heard.event()) + "</code>.</p>\n")
                .orElse("<p>No delivery with the right signature has arrived since this service started.</p>\n");
        String bad = refused.map(
                        heard -> problem("A request was refused at " + time(heard) + ": " + heard.result() + "."))
                .orElse("");
        return "<h2>Webhook</h2>\n" + good + bad + button("/setup/ping", state, "", "Have GitHub send its ping again");
    }

    static String testCheck(List<Repository> repositories, String state) {
        if (repositories.isEmpty()) {
            return "<h2>Check run</h2>\n<p>There is no repository to post a test to.</p>\n";
        }
        String options = repositories.stream()
                .map(repository ->
                        "<option value=\"" + repository.id() + "\">" + escape(repository.name()) + "</option>\n")
                .collect(Collectors.joining());
        return "<h2>Check run</h2>\n"
                + button(
                        "/setup/test-check",
                        state,
                        "<p><label for=\"repository\">Repository</label><br>\n<select id=\"repository\" name=\"repository\">\n"
                                + options + "</select></p>\n",
                        "Post a test check run to its default branch");
    }

    static Page testPosted(Repository repository, String page) {
        return new Page(200, "Test posted", """
                <p>The head of the default branch of %s has a check run “Gittensory set-up” now.</p>
                <p>%s<a href="/setup/status">Back to the status</a></p>
                """.formatted(escape(repository.name()), page));
    }

    static String problem(String problem) {
        return problem.isEmpty() ? "" : "<p class=\"problem\" role=\"alert\">" + escape(problem) + "</p>\n";
    }

    static String link(URI address, String label) {
        return "<a href=\"" + escape(address.toString()) + "\">" + label + "</a>";
    }

    private static URI install(URI page) {
        return URI.create(page + "/installations/new");
    }

    private static String button(String action, String state, String fields, String label) {
        return "<form method=\"post\" action=\"" + action + "\">\n<input type=\"hidden\" name=\"state\" value=\""
                + state + "\">\n" + fields + "<p><button>" + label + "</button></p>\n</form>\n";
    }

    private static String time(Heard heard) {
        return heard.at().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
