package dev.gittensory.command;

import dev.gittensory.domain.PostKind;
import dev.gittensory.intake.CommandRequest;
import dev.gittensory.intake.CommandRequests;
import dev.gittensory.publish.Outbox;
import dev.gittensory.publish.PostStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Puts commands into the outbox: answers are written to GitHub like everything else, one pull request at a time. */
@Dependent
public class CommandOutbox implements CommandRequests {

    private final PostStore posts;
    private final Outbox outbox;
    private final Clock clock;

    /** With the outbox that it fills. */
    @Inject
    public CommandOutbox(PostStore posts, Outbox outbox, Clock clock) {
        this.posts = posts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void request(CommandRequest command) {
        posts.add(
                        command.pullRequest(),
                        PostKind.COMMAND,
                        CommandDetail.of(command).encode(),
                        "comment/" + command.comment(),
                        clock.instant())
                .ifPresent(outbox::deliver);
    }
}
