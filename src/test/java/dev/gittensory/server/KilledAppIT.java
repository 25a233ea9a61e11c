package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.testkit.GitHubService;
import dev.gittensory.testkit.GitHubTwin.Pull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The App killed with {@code kill -9} between a delivery and the posts that come of it: nothing is lost, nothing is there twice. */
class KilledAppIT {

    private static final int PULL_REQUESTS = 8;
    private static final int KILLS = 2;

    @TempDir
    Path folder;

    @Test
    void everyPullRequestGetsOneCommentAndOneConcludedCheckRun() {
        GitHubService world = GitHubService.start(folder);
        try {
            List<Pull> pulls = new ArrayList<>();
            for (int i = 0; i < PULL_REQUESTS; i++) {
                Pull pull = world.open("change " + i + "\n");
                world.send("pull_request", "opened", pull);
                pulls.add(pull);
            }
            for (int i = 0; i < KILLS; i++) {
                world.killAfter(Duration.ofSeconds(5)); // reviews have begun by then, and some have posted
                world = GitHubService.restarted(world, folder);
            }
            for (Pull pull : pulls) {
                JsonNode check = world.awaitCheck(pull.head());
                assertThat(check.path("conclusion").asText()).isEqualTo("success");
            }
            world.awaitQuiet();
            for (Pull pull : pulls) {
                assertThat(world.github().checkRuns(pull.head()))
                        .as(pull.toString())
                        .hasSize(1);
                assertThat(world.github().comments(pull.number()))
                        .as(pull.toString())
                        .hasSize(1);
            }
            assertThat(world.github().wire().violations()).isEmpty();
        } finally {
            world.close();
        }
    }
}
