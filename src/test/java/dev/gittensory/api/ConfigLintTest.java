package dev.gittensory.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.policy.KnownAnalyzers;
import dev.gittensory.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigLintTest {

    private static final KnownAnalyzers ANALYZERS = new KnownAnalyzers(Set.of("license"));

    @Test
    void aRepositoryIsHeldToTheFloor() {
        assertThat(repository("gate:\n  mode: block\n").valid()).isTrue();

        ConfigLint lint = repository("gate:\n  mode: off\n  colour: red\n");
        assertThat(lint.valid()).isFalse();
        assertThat(lint.problems().stream().map(ConfigProblemView::kind)).containsExactly("loosening", "unknown_key");
        assertThat(lint.problems().stream().map(ConfigProblemView::key)).containsExactly("gate.mode", "gate.colour");
        assertThat(lint.problems().stream().map(ConfigProblemView::line)).containsExactly(2, 3);
    }

    @Test
    void aPolicyIsValidIfItWouldTakeEffect() {
        assertThat(policy("gate:\n  mode: off\n")).isEqualTo(new ConfigLint(true, List.of()));

        ConfigLint warned = policy("gate:\n  protected-paths: ['!a']\n");
        assertThat(warned.valid()).isTrue();
        assertThat(warned.problems().stream().map(ConfigProblemView::kind)).containsExactly("wrong_value");

        ConfigLint refused = policy("gate: [\n");
        assertThat(refused.valid()).isFalse();
        assertThat(refused.problems().stream().map(ConfigProblemView::kind)).containsExactly("unreadable");
    }

    @Test
    void takesNoMoreThanAFileMayHave() throws IOException {
        assertThat(ConfigFile.REPOSITORY.read(zeros(64 * 1024))).hasSize(64 * 1024);
        assertThat(ConfigFile.POLICY.read(zeros(512 * 1024))).hasSize(512 * 1024);
        assertThatThrownBy(() -> ConfigFile.REPOSITORY.read(zeros(64 * 1024 + 1)))
                .isInstanceOfSatisfying(ProblemException.class, thrown -> {
                    assertThat(thrown.problem().status()).isEqualTo(413);
                    assertThat(thrown.problem().code()).isEqualTo("config_too_large");
                });
    }

    @Test
    void knowsTwoFiles() {
        assertThat(ConfigFile.named("repository").schema()).contains("comment").doesNotContain("rubric");
        assertThat(ConfigFile.named("policy").schema()).contains("rubric").doesNotContain("nits");
        assertThatThrownBy(() -> ConfigFile.named("POLICY"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().status()).isEqualTo(400));
    }

    private static ConfigLint repository(String text) {
        return ConfigLint.repository(text.getBytes(UTF_8), Policy.BUILT_IN, ANALYZERS);
    }

    private static ConfigLint policy(String text) {
        return ConfigLint.policy(text.getBytes(UTF_8), ANALYZERS);
    }

    private static InputStream zeros(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }
}
