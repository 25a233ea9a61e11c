package dev.gittensory.testkit;

import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.PullRequestRef;
import dev.gittensory.gate.GateStage;
import dev.gittensory.pipeline.ChangeFetch;
import dev.gittensory.pipeline.PullRequests;
import java.time.Clock;

/** Pull requests for tests, and the fetch of reviews that are of none. */
public final class HeadSamples {

    public static final PullRequestKey PULL_REQUEST = new PullRequestKey(7, 42, "acme/widget", 3);

    private HeadSamples() {}

    /** The pull request with a head of forty times this digit. */
    public static PullRequestHead head(String digit) {
        return new PullRequestHead(
                PULL_REQUEST,
                new PullRequestRef("acme/widget", 3, "main", "0".repeat(40), digit.repeat(40)),
                "octocat");
    }

    /** For reviews of posted diffs, which are fetched from nowhere. */
    public static ChangeFetch noFetch() {
        PullRequests nobody = new PullRequests() {
            @Override
            public Fetched fetch(PullRequestHead head) {
                throw new AssertionError("a posted diff is fetched from nowhere");
            }

            @Override
            public boolean isCurrent(PullRequestHead head) {
                throw new AssertionError("a posted diff has no head");
            }
        };
        return new ChangeFetch(
                InMemoryHeadStore.empty(), nobody, new GateStage(), new InMemoryPostStore(), Clock.systemUTC());
    }
}
