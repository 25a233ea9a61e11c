package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.Profile;
import dev.gittensory.testkit.Catalogue;
import dev.gittensory.testkit.Service;
import dev.gittensory.testkit.Service.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A diff in, a review out. */
interface PreviewContract extends Deployed {

    /** Three kinds of trouble, on lines that are known; the credential is put together when the test runs. */
    static String troubledDiff() {
        String credential = "gh" + "p_" + "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5";
        return """
                diff --git a/src/main/java/App.java b/src/main/java/App.java
                index 1111111..2222222 100644
                --- a/src/main/java/App.java
                +++ b/src/main/java/App.java
                @@ -10,3 +10,5 @@ class App {
                     void run() {
                +        String token = "%s";
                         start();
                +        new Exception().printStackTrace();
                     }
                diff --git a/docs/notes.md b/docs/notes.md
                index 3333333..4444444 100644
                --- a/docs/notes.md
                +++ b/docs/notes.md
                @@ -1,2 +1,5 @@
                 # Notes
                +<<<<<<< HEAD
                +mine
                +>>>>>>> theirs
                 the end
                """.formatted(credential);
    }

    @Test
    default void reviewsADiffAndPointsAtTheRightLines() {
        JsonNode review = service().review(troubledDiff());

        assertThat(review.path("status").asText()).isEqualTo("finished");
        assertThat(review.path("outcome").asText()).isEqualTo("partial");
        assertThat(review.path("reasons").toString()).isEqualTo("[\"no_reviewers\"]");
        assertThat(review.path("verdict").asText()).isEqualTo("block");
        assertThat(review.path("verdictReasons").toString())
                .isEqualTo("[\"leaked_secret\",\"blocking_finding\",\"no_reviewers\"]");
        assertThat(review.path("findings"))
                .extracting(finding -> finding.path("source").asText() + " "
                        + finding.path("path").asText() + ":"
                        + finding.path("line").asInt() + " "
                        + finding.path("side").asText())
                .containsExactlyInAnyOrder(
                        "secret src/main/java/App.java:11 new",
                        "debugLeftover src/main/java/App.java:13 new",
                        "conflictMarker docs/notes.md:2 new",
                        "conflictMarker docs/notes.md:4 new");
        assertThat(review.path("analyzers"))
                .as("every analyzer of the product is accounted for")
                .extracting(analyzer -> analyzer.path("name").asText())
                .containsExactlyElementsOf(
                        Catalogue.all().stream().map(Analyzer::name).toList());
        long expected = Catalogue.all().stream()
                .filter(analyzer -> Profile.BALANCED.includes(analyzer.leastProfile()))
                .filter(analyzer -> analyzer.costClass() != CostClass.GITHUB) // there is no pull request
                .filter(analyzer -> analyzer.endpoints().isEmpty()) // they are switched off here
                .count();
        assertThat(review.path("coverage").toString())
                .isEqualTo("{\"filesRead\":2,\"filesTotal\":2,\"analyzersComplete\":" + expected
                        + ",\"analyzersExpected\":" + expected + ",\"reviewersAnswered\":0,\"reviewersExpected\":2}");
        assertThat(review.path("stages"))
                .extracting(stage ->
                        stage.path("name").asText() + " " + stage.path("status").asText())
                .containsExactly("enrich complete", "review skipped", "gate complete");
        assertThat(Instant.parse(review.path("finishedAt").asText()))
                .isAfterOrEqualTo(Instant.parse(review.path("createdAt").asText()));
    }

    @Test
    default void neverShowsTheValueOfASecret() {
        JsonNode review = service().review(troubledDiff());
        String comment = service()
                .get("/api/v1/reviews/" + review.path("id").asText() + "/comment")
                .text();

        assertThat(review.toString() + comment).doesNotContain("aB3dE5gH").doesNotContain("C1dE3fG5");
    }

    @Test
    default void answersAtOnceWithTheAddressOfTheReview() {
        Service service = service();
        Reply reply = service.post(troubledDiff().getBytes(StandardCharsets.UTF_8), request -> {});

        assertThat(reply.status()).isEqualTo(202);
        String address = reply.header("Location");
        assertThat(address)
                .endsWith("/api/v1/reviews/" + reply.json().path("id").asText());
        JsonNode review = finished(service, reply.json().path("id").asText());
        assertThat(review.path("outcome").asText()).isEqualTo("partial");
    }

    @Test
    default void rendersTheCommentThatAPullRequestWouldGet() {
        JsonNode review = service().review(troubledDiff());
        Reply comment = service().get("/api/v1/reviews/" + review.path("id").asText() + "/comment");

        assertThat(comment.status()).isEqualTo(200);
        assertThat(comment.header("Content-Type")).isEqualToIgnoringCase("text/markdown;charset=utf-8");
        assertThat(comment.text())
                .startsWith("<!-- gittensory:review -->\n")
                .contains("Verdict **block**", "`src/main/java/App.java:11`", "`docs/notes.md:2`")
                .contains("0 of 2 model reviewers answered");
        assertThat(comment.text().lines().reduce((before, last) -> last).orElseThrow())
                .startsWith("<!-- gittensory:result {")
                .contains("\"conclusion\":\"failure\"");
    }

    @Test
    default void holdsAChangeThatNoReviewerHasSeen() {
        JsonNode review = service().review("""
                diff --git a/a.txt b/a.txt
                index 1111111..2222222 100644
                --- a/a.txt
                +++ b/a.txt
                @@ -1 +1 @@
                -one
                +two
                """);

        assertThat(review.path("verdict").asText()).isEqualTo("hold");
        assertThat(review.path("verdictReasons").toString()).isEqualTo("[\"no_reviewers\"]");
    }

    /** Polls for at most a minute. */
    static JsonNode finished(Service service, String id) {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (Instant.now().isBefore(deadline)) {
            JsonNode review = service.get("/api/v1/reviews/" + id).json();
            if (review.path("status").asText().equals("finished")) {
                return review;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("review " + id + " did not finish within a minute");
    }
}
