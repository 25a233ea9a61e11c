package dev.gittensory.intake;

import dev.gittensory.config.CurrentApp;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.intake.CommandRequest.Kind;
import dev.gittensory.policy.Right;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** Somebody has written a comment, which may be a command. */
@Dependent
class CommandRoute {

    private static final String PREFIX = "/gittensory";

    /** Longer than any command; what follows the word is not read. */
    private static final int WINDOW = 80;

    private final CommandRequests requests;
    private final CurrentApp app;
    private final Admission admission;

    @Inject
    CommandRoute(CommandRequests requests, CurrentApp app, Admission admission) {
        this.requests = requests;
        this.app = app;
        this.admission = admission;
    }

    Triaged follow(Payload payload) {
        if (!payload.hasObject("/issue/pull_request")) {
            return new Triaged.Ignored(WebhookReason.NOT_A_PULL_REQUEST);
        }
        long author = payload.number("/comment/performed_via_github_app/id");
        if (app.credentials().filter(own -> own.appId() == author).isPresent()) {
            return new Triaged.Ignored(WebhookReason.SELF_AUTHORED);
        }
        Kind kind = kind(payload.text("/comment/body")).orElse(null);
        if (kind == null) {
            return new Triaged.Ignored(WebhookReason.NOT_A_COMMAND);
        }
        CommandRequest command = command(payload, kind).orElse(null);
        if (command == null) {
            return new Triaged.Ignored(WebhookReason.MALFORMED);
        }
        WebhookReason refused = admission
                .refuses(payload.installation(), Right.COMMANDS, payload.repository())
                .orElse(null);
        if (refused != null) {
            return new Triaged.Ignored(refused);
        }
        requests.request(command);
        return new Triaged.Commanded();
    }

    private static Optional<CommandRequest> command(Payload payload, Kind kind) {
        long comment = payload.number("/comment/id");
        String login = payload.login("/comment/user/login");
        return payload.pullRequest(payload.number("/issue/number"))
                .filter(pullRequest ->
                        comment > 0 && !login.isEmpty() && login.length() <= CommandRequest.LONGEST_LOGIN)
                .map(pullRequest -> new CommandRequest(pullRequest, comment, login, kind));
    }

    /** What the first line of a comment asks for; empty if it does not begin with our name. */
    static Optional<Kind> kind(String body) {
        String start = body.substring(0, Math.min(body.length(), WINDOW));
        String line = start.lines().findFirst().orElse("").replace('\t', ' ').toLowerCase(Locale.ROOT);
        if (!(line + ' ').startsWith(PREFIX + ' ')) {
            return Optional.empty();
        }
        String rest = line.substring(PREFIX.length()).strip() + ' ';
        return Optional.of(
                switch (rest.substring(0, rest.indexOf(' '))) {
                    case "review" -> Kind.REVIEW;
                    case "explain" -> Kind.EXPLAIN;
                    case "help" -> Kind.HELP;
                    default -> Kind.UNKNOWN;
                });
    }
}
