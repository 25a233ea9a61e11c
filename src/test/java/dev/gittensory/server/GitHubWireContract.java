package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.testkit.GitHubService;
import dev.gittensory.testkit.GitHubTwin.Pull;
import dev.gittensory.testkit.TwinWire.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may happen between the service and GitHub while a review runs, and what must come of it all the same. */
interface GitHubWireContract {

    /** The service and the GitHub that it works for. */
    GitHubService world();

    @Test
    default void standsDownWhenTheHeadMovesMidReview() {
        Pull pull = world().open("five\n");
        String analyzed = "/pulls/" + pull.number() + "/commits";
        world().github().wire().fault(Fault.SLOW, "GET", analyzed, 1, 3);
        world().send("pull_request", "opened", pull);
        world().awaitRequest(analyzed);
        Pull pushed = world().github().push(pull.number(), Map.of(world().file(), "moved\n"));
        world().send("pull_request", "synchronize", pushed);

        world().awaitCheck(pushed.head());
        world().awaitQuiet();

        assertThat(world().github().checkRuns(pull.head()))
                .as("of the abandoned head, if it was shown at all")
                .allMatch(run -> run.path("conclusion").asText().equals("cancelled"));
        assertThat(GitHubService.only(world().github().comments(pull.number()))
                        .path("body")
                        .asText())
                .contains("\"head\":\"" + pushed.head() + "\"");
        assertThat(world().github().history())
                .as("nothing was ever said about the abandoned head")
                .noneMatch(state -> state.toString().contains("\\\"head\\\":\\\"" + pull.head()));
    }

    @Test
    default void recoversFromATokenThatExpiresMidReview() {
        Pull pull = world().open("six\n");
        String analyzed = "/pulls/" + pull.number() + "/commits";
        world().github().wire().fault(Fault.SLOW, "GET", analyzed, 1, 2);
        world().send("pull_request", "opened", pull);
        world().awaitRequest(analyzed);
        world().github().expireTokens();

        assertThat(world().awaitCheck(pull.head()).path("conclusion").asText()).isEqualTo("success");
        assertThat(world().github().comments(pull.number())).hasSize(1);
    }

    @Test
    default void writesThatLandAlthoughTheyFailAreNotRepeated() {
        Pull pull = world().open("seven\n");
        world().github().wire().fault(Fault.LANDED_502, "POST", "/comments$", 1, 0);
        world().github().wire().fault(Fault.LANDED_RESET, "POST", "/check-runs$", 1, 0);
        world().send("pull_request", "opened", pull);

        world().awaitCheck(pull.head());
        world().awaitQuiet();

        assertThat(world().github().comments(pull.number())).hasSize(1);
        assertThat(world().github().checkRuns(pull.head())).hasSize(1);
    }

    @Test
    default void whatGitHubRefusesForAWhileIsDoneLaterAndNoThreadWaits() {
        Pull pull = world().open("eight\n");
        world().github().wire().fault(Fault.FORBIDDEN, "POST", "/comments$", 1, 3);
        world().github().wire().fault(Fault.TOO_MANY, "POST", "/check-runs$", 1, 3);
        world().github().wire().fault(Fault.RESET, "GET", "/pulls/" + pull.number() + "$", 1, 0);
        world().github().wire().fault(Fault.UNAVAILABLE, "PATCH", "/check-runs/", 1, 0);
        world().github().wire().fault(Fault.SLOW, "GET", "/files", 1, 2);
        world().send("pull_request", "opened", pull);

        world().awaitCheck(pull.head());

        assertThat(world().github().comments(pull.number())).hasSize(1);
        assertThat(world().github().checkRuns(pull.head())).hasSize(1);
    }

    @Test
    default void noThreadWaitsWhileGitHubWantsToBeLeftAlone() {
        Pull pull = world().open("eleven\n");
        world().github().wire().fault(Fault.TOO_MANY, "POST", "/check-runs$", 1, 7);
        world().send("pull_request", "opened", pull);
        world().awaitRequest("/check-runs");

        List<List<String>> samples = world().sampleThreads(Duration.ofSeconds(3), 4);

        assertThat(samples)
                .as("nobody sleeps")
                .allSatisfy(stacks -> assertThat(stacks).noneMatch(stack -> stack.contains("Thread.sleep")));
        assertThat(samples).as("nobody is there at all").anyMatch(List::isEmpty);
        assertThat(world().github().checkRuns(pull.head()))
                .as("it is still waited for")
                .isEmpty();
        world().awaitCheck(pull.head());
    }
}
