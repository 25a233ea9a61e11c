package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.testkit.Service.Reply;
import org.junit.jupiter.api.Test;

/** A verdict can be asked why, tried under another policy, and tightened by the repository. */
interface GateContract extends Deployed {

    String HARMLESS = """
            diff --git a/infra/main.txt b/infra/main.txt
            index 1111111..2222222 100644
            --- a/infra/main.txt
            +++ b/infra/main.txt
            @@ -1 +1 @@
            -one
            +two
            """;

    @Test
    default void explainsAVerdictStepByStep() {
        JsonNode review = service().review(HARMLESS);

        JsonNode why = why(review);

        assertThat(why.path("verdict").asText()).isEqualTo("hold");
        assertThat(why.path("conclusion").asText()).isEqualTo("action_required");
        assertThat(why.path("decidedBy").asText()).isEqualTo("reviewers");
        assertThat(why.path("policyVersion").asText()).isEqualTo("built-in-2");
        assertThat(why.path("steps"))
                .extracting(step -> step.path("question").asText() + " "
                        + step.path("answer").asText())
                .containsExactly(
                        "secrets pass",
                        "evaluable pass",
                        "blockers pass",
                        "reviewers not_reviewed",
                        "analyzers pass",
                        "paths pass",
                        "size pass");
    }

    @Test
    default void saysThatThereIsNothingToExplain() {
        Reply reply = service().get("/api/v1/reviews/00000000-0000-7000-8000-000000000000/why");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("code").asText()).isEqualTo("decision_not_found");
    }

    @Test
    default void triesAPolicyOnThePast() {
        JsonNode review = service().review(HARMLESS);

        JsonNode answer = whatIf("gate:\n  deterministic-review-is-enough: true\n  protected-paths: [nowhere/]\n", 1);

        assertThat(answer.path("replayed").asInt()).isEqualTo(1);
        assertThat(answer.path("changes").toString()).isEqualTo("{\"hold to pass\":1}");
        JsonNode difference = answer.path("different").get(0);
        assertThat(difference.path("id").asText()).isEqualTo(review.path("id").asText());
        assertThat(difference.path("before").path("conclusion").asText()).isEqualTo("action_required");
        assertThat(difference.path("after").path("conclusion").asText()).isEqualTo("success");
        assertThat(difference.path("why"))
                .extracting(step -> step.path("question").asText() + " "
                        + step.path("before").asText() + " "
                        + step.path("after").asText())
                .containsExactly("reviewers not_reviewed pass");
        assertThat(why(review).path("verdict").asText())
                .as("nothing has changed by asking")
                .isEqualTo("hold");
    }

    @Test
    default void findsNoDifferenceUnderThePolicyThatIsInForce() {
        service().review(HARMLESS);
        service().review(PreviewContract.troubledDiff());

        JsonNode answer = whatIf("# whatever is not said is built in\n", 50);

        assertThat(answer.path("replayed").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(answer.path("notReplayable").asInt()).isZero();
        assertThat(answer.path("different")).isEmpty();
    }

    @Test
    default void namesEveryProblemOfAPolicyThatIsNone() {
        Reply reply =
                service().post("/api/v1/gate/what-if", "application/yaml", "gate:\n  mode: maybe\n  max-files: -1\n");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("code").asText()).isEqualTo("policy_invalid");
        assertThat(reply.json().path("problems"))
                .extracting(problem ->
                        problem.path("line").asInt() + " " + problem.path("key").asText())
                .containsExactly("2 gate.mode", "3 gate.max-files");
    }

    @Test
    default void refusesToReplayMoreOrLessThanItCan() {
        for (String last : new String[] {"0", "10001", "all", "-1"}) {
            Reply reply = service().post("/api/v1/gate/what-if?last=" + last, "application/yaml", "gate: {}\n");
            assertThat(reply.status()).as(last).isEqualTo(400);
            assertThat(reply.json().path("code").asText()).isEqualTo("wrong_parameter");
        }
    }

    @Test
    default void checksAConfigurationFileAgainstTheFloor() {
        Reply reply = service()
                .post("/api/v1/config/lint", "text/yaml", "gate:\n  mode: advisory\ncomment:\n  findings: 100\n");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("valid").asBoolean()).isFalse();
        assertThat(reply.json().path("problems"))
                .extracting(problem -> problem.path("line").asInt() + " "
                        + problem.path("kind").asText())
                .containsExactly("2 loosening", "4 wrong_value");
        assertThat(service()
                        .post("/api/v1/config/lint", "text/yaml", "")
                        .json()
                        .path("valid")
                        .asBoolean())
                .as("an empty file is a file that says nothing")
                .isTrue();
    }

    @Test
    default void servesTheSchemas() {
        for (String file : new String[] {"repository", "policy"}) {
            Reply reply = service().get("/api/v1/config/schema?file=" + file);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Content-Type")).startsWith("application/schema+json");
            assertThat(reply.json().path("additionalProperties").asBoolean(true))
                    .isFalse();
        }
    }

    private JsonNode why(JsonNode review) {
        Reply reply = service().get("/api/v1/reviews/" + review.path("id").asText() + "/why");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode whatIf(String policy, int last) {
        Reply reply = service().post("/api/v1/gate/what-if?last=" + last, "application/yaml", policy);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }
}
