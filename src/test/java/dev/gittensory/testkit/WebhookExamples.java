package dev.gittensory.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payloads that GitHub has sent to somebody, and variations of them that nobody has published. */
public final class WebhookExamples {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER = Path.of("src", "e2e");
    private static final Path INDEX =
            FOLDER.resolve(Path.of("node_modules", "@octokit", "webhooks-examples", "api.github.com", "index.json"));

    private WebhookExamples() {}

    /** One of them; the name tells them apart. */
    public record Example(String name, String event, ObjectNode payload) {

        public String action() {
            return payload.path("action").asText("");
        }

        /** The bytes that are signed and sent. */
        public String body() {
            return payload.toString();
        }

        private Example varied(String how, Variation variation) {
            ObjectNode copy = payload.deepCopy();
            variation.change(copy);
            return new Example(name + ", " + how, event, copy);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private interface Variation {
        void change(ObjectNode payload);
    }

    /** All that are published, in their order. */
    public static List<Example> all() {
        if (!Files.exists(INDEX)) {
            throw new AssertionError("the examples are not installed: run npm ci in src/e2e");
        }
        List<Example> examples = new ArrayList<>();
        try {
            for (JsonNode kind : JSON.readTree(INDEX.toFile())) {
                String event = kind.path("name").asText();
                int number = 0;
                for (JsonNode payload : kind.path("examples")) {
                    String action = payload.path("action").asText("");
                    String name = event + (action.isEmpty() ? "" : "." + action) + " #" + ++number;
                    examples.add(new Example(name, event, (ObjectNode) payload));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    /** The first one with this event and action. */
    public static Example first(String event, String action) {
        return all().stream()
                .filter(example ->
                        example.event().equals(event) && example.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example of " + event + "." + action));
    }

    /** The pull request comes from a fork of somebody else. */
    public static Example fork(Example example) {
        return example.varied("from a fork", payload -> {
            ObjectNode head = (ObjectNode) payload.path("pull_request").path("head");
            ObjectNode repository = (ObjectNode) head.path("repo");
            repository.put("id", repository.path("id").asLong() + 1);
            repository.put("full_name", "stranger/" + repository.path("name").asText());
            repository.put("fork", true);
            ((ObjectNode) repository.path("owner")).put("login", "stranger");
            ((ObjectNode) head.path("user")).put("login", "stranger");
            head.put("label", "stranger:" + head.path("ref").asText());
        });
    }

    /** The fork that it came from is gone. */
    public static Example withoutHeadRepository(Example example) {
        return example.varied(
                "without head repository",
                payload -> ((ObjectNode) payload.path("pull_request").path("head")).putNull("repo"));
    }

    /** The head is another commit: forty times this digit. */
    public static Example ofCommit(Example example, String digit) {
        return example.varied(
                "of commit " + digit + " by " + example.action(),
                payload -> ((ObjectNode) payload.path("pull_request").path("head"))
                        .put("sha", (digit + (example.action().length() % 10)).repeat(20)));
    }

    /** A bot has done it, and if it is a pull request, is its author. */
    public static Example byBot(Example example, String login) {
        return example.varied("by " + login, payload -> {
            asBot(payload.path("sender"), login);
            asBot(payload.path("pull_request").path("user"), login);
            asBot(payload.path("comment").path("user"), login);
        });
    }

    private static void asBot(JsonNode account, String login) {
        if (account instanceof ObjectNode object) {
            object.put("login", login).put("type", "Bot");
        }
    }

    /** Sent by a webhook of the repository, not of an App. */
    public static Example withoutInstallation(Example example) {
        return example.varied("without installation", payload -> payload.remove("installation"));
    }

    /** Sent by the installation with this number. */
    public static Example withInstallation(Example example, long id) {
        return example.varied(
                "of an installation",
                payload -> payload.putObject("installation").put("id", id).put("node_id", "installation"));
    }

    /** The title of a pull request has changed; there is no published example of that. */
    public static Example edited(Example pullRequest) {
        return pullRequest.varied("edited", payload -> {
            payload.put("action", "edited");
            payload.putObject("changes").putObject("title").put("from", "What it was called before");
        });
    }

    /** The signatures of these bodies, for {@code X-Hub-Signature-256}, made by Octokit: one process for all. */
    public static List<String> sign(String secret, List<String> bodies) {
        try {
            Path lines = Files.createTempFile("to-sign", ".jsonl");
            Path signatures = Files.createTempFile("signed", ".txt");
            try {
                List<String> asked = new ArrayList<>();
                for (String body : bodies) {
                    asked.add(JSON.writeValueAsString(Map.of("secret", secret, "body", body)));
                }
                Files.write(lines, asked);
                run(lines, signatures);
                return Files.readAllLines(signatures);
            } finally {
                Files.delete(lines);
                Files.delete(signatures);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path input, Path output) throws IOException {
        String program = FOLDER.resolve(Path.of("github", "sign.mjs")).toString();
        Process process = new ProcessBuilder("node", program)
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError("the bodies could not be signed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
