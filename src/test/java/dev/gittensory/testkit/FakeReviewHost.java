package dev.gittensory.testkit;

import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.publish.CheckRun;
import dev.gittensory.publish.HostComment;
import dev.gittensory.publish.PullRequestState;
import dev.gittensory.publish.PullRequestState.Mergeable;
import dev.gittensory.publish.ReviewHost;
import dev.gittensory.publish.text.InlineComment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A host with one pull request, in memory. Fails on demand, before or after the write has landed. */
public final class FakeReviewHost implements ReviewHost {

    public PullRequestState state =
            new PullRequestState("a".repeat(40), "main", true, false, false, Mergeable.YES, Set.of());
    public final Map<Long, HostComment> comments = new LinkedHashMap<>();
    public final Map<Long, CheckRun> checkRuns = new LinkedHashMap<>();
    public final List<InlineComment> inline = new ArrayList<>();

    /** Calls that write, by name and in order, those that failed after landing included. */
    public final List<String> writes = new ArrayList<>();

    public boolean merges = true;

    /** What happens while a write is on its way. */
    public Runnable during = () -> {};

    private RuntimeException before;
    private RuntimeException after;
    private long ids = 100;

    /** The next call that writes fails, and nothing is written. */
    public void failBefore(RuntimeException failure) {
        before = failure;
    }

    /** The next call that writes fails, but what it was to write is there. */
    public void failAfter(RuntimeException failure) {
        after = failure;
    }

    private void write(String name, Runnable effect) {
        RuntimeException failure = before;
        before = null;
        if (failure != null) {
            throw failure;
        }
        during.run();
        writes.add(name);
        effect.run();
        failure = after;
        after = null;
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public PullRequestState pullRequest(PullRequestKey pullRequest) {
        return state;
    }

    @Override
    public Optional<HostComment> comment(PullRequestKey pullRequest, long id) {
        return Optional.ofNullable(comments.get(id));
    }

    @Override
    public List<HostComment> comments(PullRequestKey pullRequest) {
        return List.copyOf(comments.values());
    }

    @Override
    public long createComment(PullRequestKey pullRequest, String body) {
        long id = ++ids;
        write("create comment", () -> comments.put(id, new HostComment(id, true, body)));
        return id;
    }

    @Override
    public void updateComment(PullRequestKey pullRequest, long id, String body) {
        write("update comment", () -> comments.put(id, new HostComment(id, true, body)));
    }

    @Override
    public Optional<Long> checkRun(PullRequestKey pullRequest, String head, String externalId) {
        return checkRuns.entrySet().stream()
                .filter(run -> run.getValue().head().equals(head)
                        && run.getValue().externalId().equals(externalId))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public long createCheckRun(PullRequestKey pullRequest, CheckRun run) {
        long id = ++ids;
        write("create check run", () -> checkRuns.put(id, run));
        return id;
    }

    @Override
    public void updateCheckRun(PullRequestKey pullRequest, long id, CheckRun run) {
        write("update check run", () -> checkRuns.put(id, run));
    }

    @Override
    public List<HostComment> inlineComments(PullRequestKey pullRequest) {
        return inline.stream()
                .map(comment -> new HostComment(inline.indexOf(comment), true, comment.body()))
                .toList();
    }

    @Override
    public void createInlineComments(PullRequestKey pullRequest, String head, List<InlineComment> added) {
        write("create inline comments", () -> inline.addAll(added));
    }

    @Override
    public void label(PullRequestKey pullRequest, Set<String> add, Set<String> remove) {
        write("label", () -> {
            Set<String> labels = new TreeSet<>(state.labels());
            labels.addAll(add);
            labels.removeAll(remove);
            state = new PullRequestState(
                    state.head(),
                    state.baseRef(),
                    state.open(),
                    state.merged(),
                    state.draft(),
                    state.mergeable(),
                    labels);
        });
    }

    @Override
    public boolean merge(PullRequestKey pullRequest, String head) {
        write("merge", () -> {});
        return merges && state.head().equals(head);
    }
}
