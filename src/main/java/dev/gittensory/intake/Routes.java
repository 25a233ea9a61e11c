package dev.gittensory.intake;

import dev.gittensory.domain.WebhookReason;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Leads each event to what handles it. */
@Dependent
class Routes {

    private final PullRequestRoute pullRequests;
    private final RerunRoute reruns;
    private final CommandRoute commands;

    @Inject
    Routes(PullRequestRoute pullRequests, RerunRoute reruns, CommandRoute commands) {
        this.pullRequests = pullRequests;
        this.reruns = reruns;
        this.commands = commands;
    }

    Triaged follow(Delivery delivery) {
        Optional<GitHubEvent> event = GitHubEvent.of(delivery.event());
        if (event.isEmpty()) {
            return new Triaged.Ignored(WebhookReason.UNKNOWN_EVENT);
        }
        if (!event.get().listensTo(delivery.action())) {
            return new Triaged.Ignored(WebhookReason.UNKNOWN_ACTION);
        }
        return event.get().mayAskForWork(delivery.action())
                ? follow(event.get(), delivery)
                : new Triaged.Ignored(WebhookReason.NO_REVIEW_ASKED);
    }

    private Triaged follow(GitHubEvent event, Delivery delivery) {
        Payload payload = Payload.parse(delivery.payload()).orElse(null);
        if (payload == null) {
            return new Triaged.Ignored(WebhookReason.MALFORMED);
        }
        if (payload.installation() <= 0) {
            return new Triaged.Ignored(WebhookReason.NO_INSTALLATION);
        }
        return switch (event) {
            case PULL_REQUEST -> pullRequests.follow(delivery.action(), payload);
            case ISSUE_COMMENT -> commands.follow(payload);
            default -> reruns.follow(payload);
        };
    }
}
