package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.testkit.RealDiffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Changes of real projects through the whole service, with git as the oracle. */
interface RealDiffsContract extends Deployed {

    @Test
    default void countsWhatGitCounts() throws IOException {
        assumeTrue(RealDiffs.present(), RealDiffs.ABSENT);
        for (Path diff : RealDiffs.all()) {
            JsonNode review = service().review(Files.readAllBytes(diff));

            assertThat(review.path("status").asText()).as(diff.toString()).isEqualTo("finished");
            assertThat(StreamSupport.stream(review.path("files").spliterator(), false)
                            .map(RealDiffsContract::numstat)
                            .toList())
                    .as(diff.toString())
                    .isEqualTo(RealDiffs.numstat(diff));
        }
    }

    /** A file as {@code git apply --numstat} writes it. */
    private static String numstat(JsonNode file) {
        String counts = file.path("binary").asBoolean()
                ? "-\t-"
                : file.path("added").asInt() + "\t" + file.path("removed").asInt();
        return counts + "\t" + file.path("path").asText();
    }
}
