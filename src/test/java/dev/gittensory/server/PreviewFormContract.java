package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.testkit.Service.Reply;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A preview as a form: the diff, and the configuration that the base branch has. */
interface PreviewFormContract extends Deployed {

    @Test
    default void takesTheConfigurationOfTheRepositoryWithAPreview() {
        JsonNode review = preview("""
                gate:
                  not-reviewed: failure
                  protected-paths: [infra/]
                  mode: off
                  colour: red
                """);

        assertThat(review.path("verdictReasons").toString()).isEqualTo("[\"no_reviewers\",\"protected_path\"]");
        assertThat(review.path("mode").asText()).as("the floor stays").isEqualTo("block");
        assertThat(review.path("conclusion").asText()).isEqualTo("failure");
        assertThat(review.path("configProblems"))
                .extracting(problem -> problem.path("line").asInt() + " "
                        + problem.path("kind").asText())
                .containsExactly("4 loosening", "5 unknown_key");
        String checkRun = service()
                .get("/api/v1/reviews/" + review.path("id").asText() + "/check-run")
                .text();
        assertThat(checkRun).contains("gate.mode", "colour");
        assertThat(review.path("policyVersion").asText()).startsWith("built-in-2+r-");
    }

    @Test
    default void goesOnWithoutAConfigurationThatCannotBeRead() {
        JsonNode review = preview("gate: [\n  mode: &a block\n");

        assertThat(review.path("outcome").asText()).isEqualTo("partial");
        assertThat(review.path("configProblems").get(0).path("kind").asText()).isEqualTo("unreadable");
        assertThat(review.path("verdictReasons").toString())
                .as("nobody knows what the repository requires")
                .isEqualTo("[\"configuration_unknown\",\"no_reviewers\"]");
    }

    @Test
    default void refusesAFormThatIsTooLargeWithoutReadingItToItsEnd() {
        String head = "--x\r\nContent-Disposition: form-data; name=\"diff\"\r\n\r\n";
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), new ZeroStream(40L * 1024 * 1024));
        Reply reply = service()
                .send(service()
                        .request("/api/v1/previews")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofInputStream(() -> endless)));

        assertThat(reply.status()).as(reply.text()).isEqualTo(413);
        assertThat(reply.json().path("code").asText()).isEqualTo("form_too_large");
    }

    @Test
    default void refusesAFormThatCannotBeRead() {
        for (String header : new String[] {"form-data; name=", "form-data", ";;;", "form-data; name=\"diff"}) {
            Reply reply = service()
                    .post(
                            "/api/v1/previews",
                            "multipart/form-data; boundary=x",
                            "--x\r\nContent-Disposition: " + header + "\r\n\r\n" + GateContract.HARMLESS
                                    + "\r\n--x--\r\n");
            assertThat(reply.status()).as(header + " " + reply.text()).isEqualTo(400);
        }
        for (String body : new String[] {"", "--x", "nothing of the kind", "--x\r\n\r\n"}) {
            Reply reply = service().post("/api/v1/previews", "multipart/form-data; boundary=x", body);
            assertThat(reply.status()).as(body + " " + reply.text()).isEqualTo(400);
        }
        assertThat(service()
                        .post("/api/v1/previews", "multipart/form-data", GateContract.HARMLESS)
                        .status())
                .as("no boundary")
                .isEqualTo(400);
    }

    @Test
    default void refusesAFormWithOtherParts() {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + GateContract.HARMLESS
                + "\r\n--x--\r\n";

        Reply reply = service().post("/api/v1/previews", "multipart/form-data; boundary=x", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("code").asText()).isEqualTo("wrong_parts");
    }

    private JsonNode preview(String config) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"diff\"; filename=\"a.diff\"\r\n\r\n"
                + GateContract.HARMLESS
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"config\"; filename=\".gittensory.yml\"\r\n\r\n"
                + config + "\r\n--x--\r\n";
        Reply reply = service().post("/api/v1/previews", "multipart/form-data; boundary=x", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    /** As many zero bytes as are asked for. */
    final class ZeroStream extends InputStream {
        private long left;

        ZeroStream(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int size = (int) Math.min(left, length);
            left -= size;
            Arrays.fill(buffer, offset, offset + size, (byte) 0);
            return size == 0 ? -1 : size;
        }
    }
}
