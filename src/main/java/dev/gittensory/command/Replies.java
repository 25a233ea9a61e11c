package dev.gittensory.command;

import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.publish.HostComment;
import dev.gittensory.publish.ReviewHost;
import dev.gittensory.publish.text.PublicView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Answers a comment by one of our own, and never twice: what an earlier attempt has left is found by its mark. */
@Dependent
public class Replies {

    private final ReviewHost host;
    private final PublicView view;

    /** With the host it writes to. */
    @Inject
    public Replies(ReviewHost host, PublicView view) {
        this.host = host;
        this.view = view;
    }

    /**
     * Writes an answer, unless it is there.
     *
     * @param words asked only if they are needed
     */
    void reply(PullRequestKey pullRequest, long comment, Supplier<String> words) {
        String mark = "<!-- gittensory:reply:" + comment + " -->";
        boolean there = host.comments(pullRequest).stream()
                .filter(HostComment::ours)
                .anyMatch(ours -> ours.body().startsWith(mark));
        if (!there) {
            host.createComment(pullRequest, view.reply(mark, words.get()));
        }
    }
}
