package dev.gittensory.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerKeyTest {

    private static final ModelId MODEL = new ModelId("openai", "m", "one");
    private static final Prompt PART = new Prompt("system", "user", 9);

    @Test
    void theSameIsFoundAgain() {
        assertThat(key(PART))
                .isEqualTo(AnswerKey.of("input", new Prompt("system", "user", 9), "policy", "prompt", MODEL))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void whateverAnAnswerDependsOnMakesAnotherKey() {
        List<String> keys = Stream.of(
                        key(PART),
                        AnswerKey.of("inputs", PART, "policy", "prompt", MODEL),
                        key(new Prompt("System", "user", 9)),
                        key(new Prompt("system", "users", 9)),
                        key(new Prompt("system", "user", 8)),
                        AnswerKey.of("input", PART, "policy-2", "prompt", MODEL),
                        AnswerKey.of("input", PART, "policy", "prompt-2", MODEL),
                        AnswerKey.of("input", PART, "policy", "prompt", new ModelId("ollama", "m", "one")),
                        AnswerKey.of("input", PART, "policy", "prompt", new ModelId("openai", "n", "one")),
                        AnswerKey.of("input", PART, "policy", "prompt", new ModelId("openai", "m", "two")))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void textsThatJoinToTheSameAreNotTheSame() {
        assertThat(Stream.of(
                        key(new Prompt("ab", "c", 9)),
                        key(new Prompt("a", "bc", 9)),
                        key(new Prompt("abc", "", 9)),
                        key(new Prompt("", "abc", 9))))
                .doesNotHaveDuplicates();
    }

    @Test
    void brokenCharactersAreToldApart() {
        assertThat(Stream.of("?", "\uFFFD", "\uD800", "\uD801", "\uDC00", "\u0000", "", "\u200B")
                        .map(text -> key(new Prompt("system", text, 9))))
                .doesNotHaveDuplicates();
    }

    private static String key(Prompt part) {
        return AnswerKey.of("input", part, "policy", "prompt", MODEL);
    }
}
