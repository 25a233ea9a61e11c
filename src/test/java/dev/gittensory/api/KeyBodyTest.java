package dev.gittensory.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gittensory.keys.KeySamples;
import dev.gittensory.keys.KeyUse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyBodyTest {

    private static final String SECRET = KeySamples.KEY.reveal();

    @Test
    void readsAllFields() throws IOException {
        KeyBody body = read("{'provider':'openai','model':'m-1','baseUrl':'https://a.example/v1/','key':' KEY\\n'}");

        assertThat(body.use()).isEqualTo(new KeyUse("openai", "m-1", "https://a.example/v1"));
        assertThat(body.key().reveal()).isEqualTo(SECRET);
        assertThat(body.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'baseUrl':null"})
    void needsNoAddress(String baseUrl) throws IOException {
        assertThat(read("{'provider':'anthropic','model':'m','key':'KEY'" + baseUrl + "}")
                        .use()
                        .baseUrl())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'key':null", ",'key':''"})
    void needsNoKeyForOllama(String key) throws IOException {
        KeyBody body = read("{'provider':'ollama','model':'m','baseUrl':'http://localhost:11434'" + key + "}");

        assertThat(body.key().reveal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KEY",
                "'KEY'",
                "['KEY']",
                "null",
                "{'key':'KEY'",
                "{'key':KEY}",
                "{'provider':'openai','model':'m','key':'KEY'} trailing",
                "{'provider':'openai','model':'m','key':'KEY','key':'x'}",
                "{'provider':'openai','model':'m','key':'KEY','KEY':1}",
                "{'provider':'openai','model':'m','key':'KEY','force':true}",
                "{'provider':'openai','model':'m','Key':'KEY'}",
                "{'provider':'OpenAI','model':'m','key':'KEY'}",
                "{'provider':'KEY','model':'m','key':'x'}",
                "{'provider':1,'model':'m','key':'KEY'}",
                "{'model':'m','key':'KEY'}",
                "{'provider':'openai','key':'KEY'}",
                "{'provider':'openai','model':' ','key':'KEY'}",
                "{'provider':'openai','model':'a b','key':'KEY'}",
                "{'provider':'openai','model':'m\\u0000','key':'KEY'}",
                "{'provider':'openai','model':'m'}",
                "{'provider':'anthropic','model':'m','key':''}",
                "{'provider':'openai','model':'m','key':['KEY']}",
                "{'provider':'openai','model':'m','key':{'KEY':'KEY'}}",
                "{'provider':'openai','model':'m','key':'KEY\\r\\nx-other: y'}",
                "{'provider':'openai','model':'m','key':'KEY\\ud800'}",
                "{'provider':'openai','model':'m','key':'KEYü'}",
                "{'provider':'openai','model':'m','baseUrl':1,'key':'KEY'}",
                "[[[[[[[[[['KEY'"
            })
    void refusesEverythingElseWithoutRepeatingIt(String json) {
        Problem problem = refused(json);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("key_body_invalid");
        assertThat(problem.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://KEY.example", "https://KEY@a.example", "https://169.254.169.254/KEY", "KEY"})
    void refusesAnAddressWithoutRepeatingIt(String address) {
        Problem problem = refused("{'provider':'openai','model':'m','baseUrl':'" + address + "','key':'x'}");

        assertThat(problem.code()).startsWith("base_url_");
        assertThat(problem.detail()).startsWith("baseUrl must ");
        assertThat(problem.toString()).doesNotContain(SECRET);
    }

    @Test
    void refusesTextThatIsTooLong() {
        assertThat(refused("{'provider':'openai','model':'" + "m".repeat(201) + "','key':'KEY'}")
                        .code())
                .isEqualTo("key_body_invalid");
        assertThat(refused("{'provider':'openai','model':'m','key':'" + "k".repeat(4097) + "'}")
                        .code())
                .isEqualTo("key_body_invalid");
        assertThat(refused(" ".repeat(KeyBody.LIMIT) + "{}").status()).isEqualTo(413);
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = "{'provider':'openai','model':'m','key':'\u00ff'}"
                .replace('\'', '"')
                .getBytes(StandardCharsets.ISO_8859_1);

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> KeyBody.read(new ByteArrayInputStream(bytes)));
        assertThat(refused.problem().code()).isEqualTo("key_body_invalid");
    }

    private static Problem refused(String json) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read(json));
        assertThat(refused).isNotNull().hasNoCause();
        assertThat(refused.toString()).doesNotContain(SECRET);
        return refused.problem();
    }

    private static KeyBody read(String json) throws IOException {
        String text = json.replace('\'', '"').replace("KEY", SECRET);
        return KeyBody.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
