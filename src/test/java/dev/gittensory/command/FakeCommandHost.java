package dev.gittensory.command;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A host on which one person may write, unless a test says otherwise. */
final class FakeCommandHost implements CommandHost {

    static final String MAINTAINER = "octocat";

    /** What was asked of it, in order. */
    final List<String> calls = new ArrayList<>();

    @Nullable
    PullRequestHead head;

    @Nullable
    RuntimeException atPermission;

    FakeCommandHost(PullRequestHead head) {
        this.head = head;
    }

    @Override
    public boolean mayWrite(PullRequestKey pullRequest, String login) {
        calls.add("permission");
        if (atPermission != null) {
            throw atPermission;
        }
        return login.equals(MAINTAINER);
    }

    @Override
    public void react(PullRequestKey pullRequest, long comment, Reaction reaction) {
        calls.add(reaction.content() + " at " + comment);
    }

    @Override
    public Optional<PullRequestHead> head(PullRequestKey pullRequest) {
        calls.add("head");
        return Optional.ofNullable(head);
    }

    static NotNowException later() {
        return new NotNowException(Duration.ofSeconds(30), GitHubReason.GITHUB_RATE_LIMITED);
    }
}
