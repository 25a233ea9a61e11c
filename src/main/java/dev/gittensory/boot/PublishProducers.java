package dev.gittensory.boot;

import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.pipeline.Lease;
import dev.gittensory.publish.CheckRunPoster;
import dev.gittensory.publish.CommentPoster;
import dev.gittensory.publish.Outbox;
import dev.gittensory.publish.PostStore;
import dev.gittensory.publish.PublicView;
import dev.gittensory.publish.Publisher;
import dev.gittensory.publish.ReviewHost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Makes what writes to GitHub. */
@ApplicationScoped
public class PublishProducers {

    @Inject
    Lease lease;

    @Inject
    Clock clock;

    @Inject
    Event<ProductEvent> events;

    @Produces
    @Singleton
    Publisher publisher(ReviewHost host, PostStore posts, PublicView view, Outbox outbox) {
        return new Publisher(
                List.of(
                        new CommentPoster(host, posts, view),
                        new CheckRunPoster(PostKind.CHECK_STARTED, host, posts, view),
                        new CheckRunPoster(PostKind.CHECK_CONCLUDED, host, posts, view)),
                posts,
                outbox,
                new Publisher.Worker(lease.owner(), clock, events::fire));
    }
}
