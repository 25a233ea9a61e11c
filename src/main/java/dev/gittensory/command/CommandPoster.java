package dev.gittensory.command;

import dev.gittensory.command.CommandHost.Reaction;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.Reason;
import dev.gittensory.intake.CommandRequest.Kind;
import dev.gittensory.publish.Post;
import dev.gittensory.publish.Poster;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.Optional;

/**
 * Carries out a command. Whether its author may write to the repository is asked before anything else, and whoever is not
 * known to may not. Every step may be taken twice, because a row that was interrupted comes again.
 */
@Dependent
public class CommandPoster implements Poster {

    static final String HELP = """
            | Command | What it does |
            |---|---|
            | `/gittensory review` | reviews the latest commit again |
            | `/gittensory explain` | says why the last review ended as it did |
            | `/gittensory help` | lists the commands |

            A command is the beginning of a comment, and counts if its author may write to the repository.
            """;

    static final String CLOSED = "This pull request is closed, so there is nothing to review.\n";

    private static final Logger LOG = System.getLogger(CommandPoster.class.getName());

    private final CommandHost host;
    private final Rerun rerun;
    private final Explanation explanation;
    private final Replies replies;

    /** With the host that it asks, and what it does for whoever may. */
    @Inject
    public CommandPoster(CommandHost host, Rerun rerun, Explanation explanation, Replies replies) {
        this.host = host;
        this.rerun = rerun;
        this.explanation = explanation;
        this.replies = replies;
    }

    @Override
    public PostKind kind() {
        return PostKind.COMMAND;
    }

    @Override
    public Optional<Reason> write(Post post) {
        CommandDetail command = CommandDetail.decode(post.detail());
        PullRequestKey pullRequest = post.pullRequest();
        if (!permitted(post, command.login())) {
            host.react(pullRequest, command.comment(), Reaction.REFUSED);
            return Optional.of(PublishReason.NOT_PERMITTED);
        }
        boolean known = command.kind() != Kind.UNKNOWN;
        host.react(pullRequest, command.comment(), known ? Reaction.EYES : Reaction.CONFUSED);
        switch (command.kind()) {
            case REVIEW -> review(post, command);
            case EXPLAIN ->
                replies.reply(
                        pullRequest,
                        command.comment(),
                        () -> explanation.of(pullRequest, host.head(pullRequest).orElse(null)));
            case HELP -> replies.reply(pullRequest, command.comment(), () -> HELP);
            case UNKNOWN -> {
                // the reaction says it all
            }
        }
        return Optional.empty();
    }

    private void review(Post post, CommandDetail command) {
        Optional<PullRequestHead> head = host.head(post.pullRequest());
        if (head.isPresent()) {
            rerun.request(head.get(), post.createdAt());
        } else {
            replies.reply(post.pullRequest(), command.comment(), () -> CLOSED);
        }
    }

    /** Fails closed: only a wait that the host asks for leaves it open. */
    private boolean permitted(Post post, String login) {
        try {
            return host.mayWrite(post.pullRequest(), login);
        } catch (NotNowException e) {
            throw e;
        } catch (RuntimeException e) {
            // without the failure itself, whose message may quote what the host has answered
            LOG.log(
                    Logger.Level.WARNING,
                    "Command {0} is refused, because who gave it could not be checked: {1}",
                    post.id(),
                    e.getClass().getName());
            return false;
        }
    }
}
