package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.gittensory.redact.Planted;
import dev.gittensory.testkit.Aimock;
import dev.gittensory.testkit.Service;
import dev.gittensory.testkit.Service.Reply;
import dev.gittensory.testkit.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar with two reviewers, which a mock of their providers plays. */
class ReviewersIT {

    private static final String KEY_OF_A = "key-of-a-" + "zanzibar";
    private static final String RUBRIC = "Mind the quokka.";

    @TempDir
    Path folder;

    @Test
    void asksBothDecidesAndSaysWhatHasLeft() throws IOException {
        Path policy = folder.resolve("policy.yml");
        Files.writeString(policy, """
                label: two
                rubric: %s
                gate:
                  protected-paths: [private/okapi/]
                """.formatted(RUBRIC));
        try (Aimock aimock = Aimock.start(folder.resolve("aimock.log"));
                ServiceProcess process = ServiceProcess.start(
                        folder.resolve("home"),
                        folder.resolve("log"),
                        "gittensory.policy.file=" + policy,
                        "gittensory.ai.reviewer-a.provider=openai",
                        "gittensory.ai.reviewer-a.model=model-a",
                        "gittensory.ai.reviewer-a.base-url=" + aimock.address() + "/v1",
                        "gittensory.ai.reviewer-a.api-key=" + KEY_OF_A,
                        "gittensory.ai.reviewer-a.price-input=1",
                        "gittensory.ai.reviewer-a.price-output=2",
                        "gittensory.ai.reviewer-a.price-date=2026-11-24",
                        "gittensory.ai.reviewer-b.provider=ollama",
                        "gittensory.ai.reviewer-b.model=model-b",
                        "gittensory.ai.reviewer-b.base-url=" + aimock.address(),
                        "gittensory.ai.reviewer-b.price-input=0",
                        "gittensory.ai.reviewer-b.price-output=0",
                        "gittensory.ai.reviewer-b.price-date=2026-11-24")) {
            rules(aimock);
            process.awaitReady();
            Service service = process.service();

            approves(service);
            blocks(service);
            splits(service);
            hasNoOpinion(service);
            int asked = aimock.journal().size();
            approves(service);
            assertThat(aimock.journal()).as("the same is never asked twice").hasSize(asked);

            List<String> planted = secretsStayHere(service, aimock);
            String journal = aimock.journal().toString();
            assertThat(journal).contains("quokka", "model-a", "model-b").doesNotContain("okapi");
            String log = String.join("\n", process.log());
            assertThat(process.log())
                    .as("nothing that is none of an operator's business")
                    .noneMatch(line -> line.contains("SLF4J"));
            assertThat(log)
                    .doesNotContain(KEY_OF_A, "quokka", "okapi", "chameleon", "divide(")
                    .doesNotContain(planted);
        }
    }

    /** Rules go by what is in the change, because that is the last message. */
    private static void rules(Aimock aimock) {
        String blocker =
                "{\"path\":\"src/block.txt\",\"line\":2,\"side\":\"new\",\"severity\":\"blocker\",\"category\":"
                        + "\"correctness\",\"title\":\"Divides by zero.\",\"body\":\"See @octocat and https://evil.test/ now.\","
                        + "\"evidence\":\"divide(by, zero);\",\"confidence\":0.8,\"suggestion\":null}";
        aimock.load("["
                + rule("animal = chameleon", null, answer("approve", ""))
                + "," + rule("animal = tortoise", null, answer("block", blocker))
                + "," + rule("animal = split", "model-a", answer("block", blocker.replace("block.txt", "split.txt")))
                + "," + rule("animal = split", "model-b", answer("approve", ""))
                + "," + rule("animal = silent", null, "I would rather talk about something else.")
                + "," + rule("animal = secretive", null, answer("approve", ""))
                + "]");
    }

    private static String rule(String change, String model, String content) {
        String only = model == null ? "" : ",\"model\":\"" + model + "\"";
        return "{\"match\":{\"userMessage\":\"" + change + "\"" + only + "},\"response\":{\"content\":"
                + TextNode.valueOf(content) + "}}";
    }

    private static String answer(String verdict, String findings) {
        return "{\"summary\":\"s\",\"verdict\":\"" + verdict + "\",\"confidence\":0.9,\"findings\":[" + findings + "]}";
    }

    private static void approves(Service service) {
        JsonNode review = service.review(diff("src/pass.txt", "animal = chameleon"));

        assertThat(review.path("outcome").asText()).as(review.toString()).isEqualTo("reviewed");
        assertThat(review.path("verdict").asText()).isEqualTo("pass");
        assertThat(review.path("coverage").path("reviewersAnswered").asInt()).isEqualTo(2);
        assertThat(comment(service, review))
                .contains(
                        "2 of 2 model reviewers answered", "sent to `openai model-a`", "`ollama model-b`", "about $0.");
    }

    private static void blocks(Service service) {
        JsonNode review = service.review(diff("src/block.txt", "animal = tortoise\n+divide(by, zero);"));

        assertThat(review.path("verdict").asText()).as(review.toString()).isEqualTo("block");
        assertThat(review.path("verdictReasons").toString()).isEqualTo("[\"blocking_finding\",\"ai_objected\"]");
        assertThat(review.path("findings").get(0).path("source").asText()).isEqualTo("reviewers");
        assertThat(comment(service, review))
                .contains("@<!-- -->octocat")
                .doesNotContain("https://evil.test")
                .contains("Divides by zero");
    }

    private static void splits(Service service) {
        JsonNode review = service.review(diff("src/split.txt", "animal = split\n+divide(by, zero);"));

        assertThat(review.path("verdict").asText()).as(review.toString()).isEqualTo("pass");
        assertThat(review.path("verdictReasons").toString()).isEqualTo("[\"ai_split\"]");
        assertThat(comment(service, review)).contains("The reviewers disagree");
    }

    private static void hasNoOpinion(Service service) {
        JsonNode review = service.review(diff("src/silent.txt", "animal = silent"));

        assertThat(review.path("outcome").asText()).isEqualTo("partial");
        assertThat(review.path("verdict").asText()).isEqualTo("hold");
        assertThat(review.path("verdictReasons").toString()).isEqualTo("[\"ai_inconclusive\"]");
        assertThat(comment(service, review))
                .contains("**reviewer-a gave no opinion:**", "**reviewer-b gave no opinion:**");
    }

    /** A secret of every family, in lines that both reviewers are sent. */
    private static List<String> secretsStayHere(Service service, Aimock aimock) {
        List<String> values = new ArrayList<>();
        StringBuilder lines = new StringBuilder("animal = secretive");
        for (Planted.Sample sample : new Planted(20261124).all().values()) {
            values.add(sample.value()
                    .lines()
                    .max(Comparator.comparing(String::length))
                    .orElseThrow());
            sample.line().lines().forEach(line -> lines.append("\n+").append(line));
        }
        aimock.forget();
        JsonNode review = service.review(diff("src/secretive.txt", lines.toString()));

        assertThat(review.path("verdictReasons").get(0).asText()).isEqualTo("leaked_secret");
        assertThat(aimock.journal()).as("both were asked").hasSize(2);
        String journal = aimock.journal().toString();
        assertThat(values).isNotEmpty().allSatisfy(value -> assertThat(journal).doesNotContain(value));
        return values;
    }

    private static String comment(Service service, JsonNode review) {
        Reply reply = service.get("/api/v1/reviews/" + review.path("id").asText() + "/comment");
        assertThat(reply.status()).isEqualTo(200);
        return reply.text();
    }

    private static String diff(String path, String added) {
        long lines = added.lines().count();
        return "diff --git a/%1$s b/%1$s\nindex 1111111..2222222 100644\n--- a/%1$s\n+++ b/%1$s\n@@ -1 +1,%2$d @@\n-old\n+%3$s\n"
                .formatted(path, lines, added);
    }
}
