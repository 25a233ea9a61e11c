package dev.gittensory.github.host;

import dev.gittensory.command.CommandHost;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.publish.CheckRun;
import dev.gittensory.publish.HostComment;
import dev.gittensory.publish.PullRequestState;
import dev.gittensory.publish.ReviewHost;
import dev.gittensory.publish.text.InlineComment;
import java.lang.System.Logger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads what is there and writes nothing, but says in the log what it would have written, by kind and place. What it pretends
 * to make has a negative number, which GitHub never gives: such a number leads nowhere, during the dry run and after it.
 */
public final class DryRunHost implements ReviewHost, CommandHost {

    private static final Logger LOG = System.getLogger("gittensory");

    private final ReviewHost reviews;
    private final CommandHost commands;
    private final AtomicLong made = new AtomicLong();

    /** Reads from these. */
    public DryRunHost(ReviewHost reviews, CommandHost commands) {
        this.reviews = reviews;
        this.commands = commands;
    }

    @Override
    public PullRequestState pullRequest(PullRequestKey key) {
        return reviews.pullRequest(key);
    }

    @Override
    public Optional<HostComment> comment(PullRequestKey key, long id) {
        return id < 0 ? Optional.empty() : reviews.comment(key, id);
    }

    @Override
    public List<HostComment> comments(PullRequestKey key) {
        return reviews.comments(key);
    }

    @Override
    public long createComment(PullRequestKey key, String body) {
        say(key, "added a comment");
        return made.decrementAndGet();
    }

    @Override
    public void updateComment(PullRequestKey key, long id, String body) {
        say(key, "changed its comment");
    }

    @Override
    public Optional<Long> checkRun(PullRequestKey key, String head, String externalId) {
        return reviews.checkRun(key, head, externalId);
    }

    @Override
    public long createCheckRun(PullRequestKey key, CheckRun run) {
        say(key, "added a check run");
        return made.decrementAndGet();
    }

    @Override
    public void updateCheckRun(PullRequestKey key, long id, CheckRun run) {
        say(key, "changed its check run");
    }

    @Override
    public List<HostComment> inlineComments(PullRequestKey key) {
        return reviews.inlineComments(key);
    }

    @Override
    public void createInlineComments(PullRequestKey key, String head, List<InlineComment> comments) {
        say(key, "added comments at lines");
    }

    @Override
    public void label(PullRequestKey key, Set<String> add, Set<String> remove) {
        say(key, "changed labels");
    }

    /** Would not: whoever is told that it has merged takes the pull request for closed. */
    @Override
    public boolean merge(PullRequestKey key, String head) {
        say(key, "merged");
        return false;
    }

    @Override
    public boolean mayWrite(PullRequestKey key, String login) {
        return commands.mayWrite(key, login);
    }

    @Override
    public void react(PullRequestKey key, long comment, Reaction reaction) {
        say(key, "reacted to a comment");
    }

    @Override
    public Optional<PullRequestHead> head(PullRequestKey key) {
        return commands.head(key);
    }

    private static void say(PullRequestKey key, String deed) {
        LOG.log(Logger.Level.INFO, "Dry run: would have {0} on pull request {1}", deed, key.group());
    }
}
