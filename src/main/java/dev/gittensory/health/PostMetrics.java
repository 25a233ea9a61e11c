package dev.gittensory.health;

import dev.gittensory.domain.ProductEvent.PostEnded;
import dev.gittensory.domain.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts what is written to the hosts of pull requests. Labels are words of ours. */
@ApplicationScoped
public class PostMetrics {

    private static final Metadata POSTS = Metadata.builder()
            .withName("gittensory_posts_total")
            .withDescription("Things that were written to GitHub, or why not")
            .build();

    @Inject
    MetricRegistry registry;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public PostMetrics() {}

    void on(@Observes PostEnded ended) {
        Reason reason = ended.reason();
        registry.counter(
                        POSTS,
                        new Tag("kind", ended.kind().label()),
                        new Tag("result", reason == null ? "done" : reason.code()))
                .inc();
    }
}
