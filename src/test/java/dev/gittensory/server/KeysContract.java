package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.testkit.Service.Reply;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys of installations: kept, listed, rotated and deleted, but never shown again. */
interface KeysContract extends Deployed {

    String KEY = "a-key-that-" + "nobody-has";

    @Test
    default void keepsAKeyAndNeverShowsItAgain() throws IOException {
        // nobody listens at that port, so the test call cannot say anything
        String body = "{\"provider\":\"openai\",\"model\":\"m\",\"baseUrl\":\"http://127.0.0.1:9/v1\",\"key\":\"" + KEY
                + "\"}";
        Reply untested = put("/api/v1/installations/4711/keys/a", body);
        assertThat(untested.status()).as(untested.text()).isEqualTo(422);
        assertThat(untested.json().path("code").asText()).isEqualTo("provider_unreachable");

        Reply kept = put("/api/v1/installations/4711/keys/a?force=true", body);
        Reply listed = service().get("/api/v1/installations/4711/keys");
        Reply rotated = service().post("/api/v1/keys/rotate", "application/json", "");

        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(listed.json().path("keys").get(0).path("model").asText()).isEqualTo("m");
        assertThat(rotated.status()).as(rotated.text()).isEqualTo(200);
        assertThat(rotated.json().path("unreadable")).isEmpty();
        for (Reply reply : List.of(untested, kept, listed, rotated)) {
            assertThat(reply.text()).doesNotContain(KEY);
        }
        Path encryption = home().resolve("key-encryption-key");
        if (Files.getFileStore(encryption).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(encryption)))
                    .isEqualTo("rw-------");
        }

        assertThat(delete("/api/v1/installations/4711/keys/a").status()).isEqualTo(204);
        assertThat(delete("/api/v1/installations/4711/keys/a").status()).isEqualTo(404);
    }

    @Test
    default void refusesAKeyThatWouldBeSentToTheNetworkOfTheService() {
        for (String address : List.of("http://169.254.169.254/v1", "https://[fe80::1]/v1", "file:///etc/passwd")) {
            Reply reply = put(
                    "/api/v1/installations/4711/keys/b?force=true",
                    "{\"provider\":\"openai\",\"model\":\"m\",\"baseUrl\":\"" + address + "\",\"key\":\"" + KEY
                            + "\"}");
            assertThat(reply.status()).as(address + reply.text()).isEqualTo(400);
        }
    }

    @Test
    default void saysWhatAMonthHasCost() {
        Reply spend = service().get("/api/v1/spend?month=2026-11");

        assertThat(spend.status()).as(spend.text()).isEqualTo(200);
        assertThat(service().get("/api/v1/spend?month=november").status()).isEqualTo(400);
    }

    private Reply put(String path, String body) {
        return service()
                .send(service()
                        .request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    private Reply delete(String path) {
        return service().send(service().request(path).DELETE());
    }
}
