package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.testkit.Service.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is a correct review or a problem that says what to do; never a 500. */
interface BadInputContract extends Deployed {

    int LIMIT = 25 * 1024 * 1024;

    String SMALL = """
            diff --git a/a.txt b/a.txt
            index 1111111..2222222 100644
            --- a/a.txt
            +++ b/a.txt
            @@ -1,2 +1,2 @@
             zero
            -one
            +two
            """;

    @Test
    default void refusesWhatIsNoDiff() {
        problem("", 400, "empty");
        problem(" \n\n", 400, "empty");
        problem("Hello, World!\n", 400, "not_a_diff");
        problem("{\"diff\": true}", 400, "not_a_diff");
    }

    @Test
    default void refusesADiffThatIsCutInTheMiddle() {
        JsonNode problem = problem(SMALL.substring(0, SMALL.indexOf("-one")), 400, "truncated");

        assertThat(problem.path("line").asInt()).isPositive();
    }

    @Test
    default void refusesABodyThatIsOneByteTooLargeAndTakesOneThatIsNot() {
        byte[] tooLarge = padded(LIMIT + 1);
        problem(service().post(tooLarge, request -> {}), 413, "diff_too_large");
        // without a Content-Length the limit must hold as well
        Reply streamed = service()
                .send(service()
                        .request("/api/v1/previews")
                        .header("Content-Type", "text/x-diff")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge))));
        problem(streamed, 413, "diff_too_large");

        JsonNode largest = service().review(padded(LIMIT));
        assertThat(largest.path("status").asText()).isEqualTo("finished");
        assertThat(largest.path("files").get(0).path("added").asInt()).isEqualTo(1);
    }

    /** A diff of exactly this many bytes: one added line that is as long as it takes. */
    private static byte[] padded(int size) {
        byte[] start = "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-one\n+".getBytes(StandardCharsets.UTF_8);
        byte[] diff = Arrays.copyOf(start, size);
        for (int i = start.length; i < size - 1; i++) {
            diff[i] = (byte) (i % 50 == 0 ? ' ' : 'a' + i % 26);
        }
        diff[size - 1] = '\n';
        return diff;
    }

    @Test
    default void refusesOtherContentTypes() {
        for (String type : new String[] {"application/x-www-form-urlencoded", "application/json", "image/png"}) {
            Reply reply = service()
                    .send(service()
                            .request("/api/v1/previews")
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString(SMALL)));
            problem(reply, 415, "unsupported_media_type");
            assertThat(reply.text()).contains("Content-Type: text/x-diff");
        }
    }

    @Test
    default void letsNobodyInWithoutTheToken() {
        for (String path : new String[] {"/api/v1/previews", "/api/v1/reviews/1", "/api/v1/nothing", "/api"}) {
            problem(service().send(service().bare(path).GET()), 401, "unauthorized");
        }
        Reply wrong = service()
                .send(service()
                        .bare("/api/v1/previews")
                        .header("Authorization", "Bearer wrong")
                        .header("Content-Type", "text/x-diff")
                        .POST(BodyPublishers.ofString(SMALL)));
        problem(wrong, 401, "unauthorized");
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    default void saysWhatIsNotThere() {
        problem(service().get("/api/v1/reviews/00000000-0000-7000-8000-000000000000"), 404, "review_not_found");
        problem(service().get("/api/v1/reviews/../../etc/passwd"), 404, "not_found");
        problem(service().get("/api/v1/reviews/1"), 404, "review_not_found");
        problem(service().get("/api/v1/previews"), 405, "http_405");
    }

    @Test
    default void readsDiffsWithCarriageReturns() {
        JsonNode review = service().review(SMALL.replace("\n", "\r\n"));

        assertThat(review.path("files").get(0).path("path").asText()).isEqualTo("a.txt");
        assertThat(review.path("files").get(0).path("added").asInt()).isEqualTo(1);
    }

    @Test
    default void readsUnusualNames() {
        JsonNode review = service().review("""
                diff --git a/with space.txt b/with space.txt
                index 1111111..2222222 100644
                --- a/with space.txt\t
                +++ b/with space.txt\t
                @@ -1 +1 @@
                -a
                +b
                diff --git "a/quo\\"te \\303\\274.txt" "b/quo\\"te \\303\\274.txt"
                index 1111111..2222222 100644
                --- "a/quo\\"te \\303\\274.txt"
                +++ "b/quo\\"te \\303\\274.txt"
                @@ -1 +1 @@
                -a
                +<<<<<<< HEAD
                diff --git a/../../etc/passwd b/../../etc/passwd
                index 1111111..2222222 100644
                --- a/../../etc/passwd
                +++ b/../../etc/passwd
                @@ -1 +1 @@
                -a
                +b
                """);

        assertThat(review.path("files"))
                .extracting(file -> file.path("path").asText())
                .containsExactly("with space.txt", "quo\"te ü.txt", "../../etc/passwd");
        assertThat(review.path("findings").get(0).path("path").asText()).isEqualTo("quo\"te ü.txt");
    }

    @Test
    default void readsRenamesAndBinaryFiles() {
        JsonNode review = service().review("""
                diff --git a/old.txt b/new.txt
                similarity index 100%
                rename from old.txt
                rename to new.txt
                diff --git a/logo.png b/logo.png
                index 1111111..2222222 100644
                Binary files a/logo.png and b/logo.png differ
                """);

        assertThat(review.path("files").get(0).path("kind").asText()).isEqualTo("renamed");
        assertThat(review.path("files").get(0).path("previousPath").asText()).isEqualTo("old.txt");
        assertThat(review.path("files").get(1).path("binary").asBoolean()).isTrue();
        assertThat(review.path("coverage").path("filesRead").asInt()).isEqualTo(1);
        assertThat(service()
                        .get("/api/v1/reviews/" + review.path("id").asText() + "/comment")
                        .text())
                .contains("Not read, because binary: `logo.png`");
    }

    private JsonNode problem(String body, int status, String code) {
        return problem(service().post(body.getBytes(StandardCharsets.UTF_8), request -> {}), status, code);
    }

    private static JsonNode problem(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotBlank();
        return problem;
    }
}
