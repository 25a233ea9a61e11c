package dev.gittensory.ai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AiReason;
import dev.gittensory.review.Reply;
import dev.gittensory.review.Usage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key that only a person can mend is left alone for a while. */
class ProviderCircuitTest {

    private static final Duration ATTEMPT = Duration.ofSeconds(20);

    private final ProviderFixture fixture = new ProviderFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({"401, AI_AUTH", "403, AI_AUTH", "402, AI_BILLING"})
    void doesNotUseTheKeyAgainForTenMinutes(int status, AiReason reason) {
        fixture.server.answer(status, "{}");
        fixture.ask(fixture.model("openai", "bad-key", ATTEMPT));
        fixture.server.answer(200, ProviderFixture.answer("openai"));

        fixture.clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(fixture.ask(fixture.model("openai", "bad-key", ATTEMPT)))
                .isEqualTo(new Reply.Failure(reason, null, Usage.NONE));
        assertThat(fixture.server.requests()).hasSize(1);

        fixture.clock.advance(Duration.ofMillis(1));
        assertThat(fixture.ask(fixture.model("openai", "bad-key", ATTEMPT))).isInstanceOf(Reply.Answer.class);
        assertThat(fixture.server.requests()).hasSize(2);
    }

    @Test
    void leavesOtherKeysAlone() {
        fixture.server.answer(401, "{}");
        fixture.ask(fixture.model("openai", "bad-key", ATTEMPT));
        fixture.server.answer(200, ProviderFixture.answer("openai"));

        assertThat(fixture.ask(fixture.model("openai", "good-key", ATTEMPT))).isInstanceOf(Reply.Answer.class);
    }

    @ParameterizedTest
    @CsvSource({"429", "503", "404", "400", "413"})
    void staysClosedForWhatSaysNothingOfTheKey(int status) {
        fixture.server.answer(status, "{}");
        fixture.ask("openai");
        fixture.server.answer(200, ProviderFixture.answer("openai"));

        assertThat(fixture.ask("openai")).isInstanceOf(Reply.Answer.class);
    }
}
