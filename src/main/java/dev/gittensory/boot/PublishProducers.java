package dev.gittensory.boot;

import dev.gittensory.command.CommandPoster;
import dev.gittensory.domain.Extra;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.pipeline.Lease;
import dev.gittensory.policy.Policies;
import dev.gittensory.policy.Right;
import dev.gittensory.publish.CheckRunPoster;
import dev.gittensory.publish.CommentPoster;
import dev.gittensory.publish.InlinePoster;
import dev.gittensory.publish.LabelPoster;
import dev.gittensory.publish.MergePoster;
import dev.gittensory.publish.Outbox;
import dev.gittensory.publish.Permission;
import dev.gittensory.publish.PostStore;
import dev.gittensory.publish.Publisher;
import dev.gittensory.publish.ReviewHost;
import dev.gittensory.publish.text.PublicView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/** Makes what writes to GitHub. */
@ApplicationScoped
public class PublishProducers {

    @Inject
    Lease lease;

    @Inject
    Clock clock;

    @Inject
    ScheduledExecutorService scheduler;

    @Inject
    Event<ProductEvent> events;

    @Inject
    Policies policies;

    @Inject
    CommandPoster commands;

    @Produces
    @Singleton
    Publisher publisher(ReviewHost host, PostStore posts, PublicView view, Outbox outbox) {
        Permission permission = (installation, extra) -> policies.operator().allows(installation, right(extra));
        return new Publisher(
                List.of(
                        commands,
                        new CommentPoster(host, posts, view),
                        new CheckRunPoster(PostKind.CHECK_STARTED, host, posts, view),
                        new InlinePoster(host, posts, view, permission),
                        new LabelPoster(host, posts, permission),
                        new CheckRunPoster(PostKind.CHECK_CONCLUDED, host, posts, view),
                        new MergePoster(host, posts, permission, clock)),
                posts,
                outbox,
                new Publisher.Worker(lease.owner(), clock, scheduler, events::fire));
    }

    private static Right right(Extra extra) {
        return switch (extra) {
            case INLINE_COMMENTS -> Right.INLINE_COMMENTS;
            case LABELS -> Right.LABELS;
            case MERGE -> Right.MERGE;
        };
    }
}
