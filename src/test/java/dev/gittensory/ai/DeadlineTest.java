package dev.gittensory.ai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AiReason;
import dev.gittensory.review.Model;
import dev.gittensory.review.Reply;
import dev.gittensory.review.Usage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However slow a provider is, asking ends in time. */
class DeadlineTest {

    private static final Reply LATE = new Reply.Failure(AiReason.AI_TIMEOUT, null, new Usage(0, 0, 1, 1));
    private static final Duration SHORT = Duration.ofMillis(400);

    /** For a shared machine. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    private final ProviderFixture fixture = new ProviderFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    static Stream<String> providers() {
        return ProviderFixture.PROVIDERS.stream();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void endsSilenceWithTheAttemptAndDoesNotTryAgain(String provider) {
        fixture.server.hang();

        assertEndsAfter(
                SHORT,
                () -> assertThat(fixture.ask(fixture.model(provider, "key", SHORT)))
                        .isEqualTo(LATE));
        assertThat(fixture.server.requests()).hasSize(1);
        assertThat(fixture.pauses).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void endsABodyThatTricklesIn(String provider) {
        fixture.server.drip();

        assertEndsAfter(
                SHORT,
                () -> assertThat(fixture.ask(fixture.model(provider, "key", SHORT)))
                        .isEqualTo(LATE));
        assertThat(fixture.server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void endsSilenceAtTheDeadlineWhenThatIsSooner(String provider) {
        fixture.server.hang();
        Model model = fixture.model(provider, "key", Duration.ofMinutes(2));

        assertEndsAfter(
                SHORT,
                () -> assertThat(model.ask(
                                ProviderFixture.PROMPT, fixture.clock.instant().plus(SHORT)))
                        .isEqualTo(LATE));
    }

    @Test
    void asksNobodyWhenTimeIsOver() {
        assertThat(fixture.model("openai").ask(ProviderFixture.PROMPT, fixture.clock.instant()))
                .isEqualTo(new Reply.Failure(AiReason.AI_TIMEOUT, null, Usage.NONE));
        assertThat(fixture.server.requests()).isEmpty();
    }

    @Test
    void doesNotPauseBeyondTheDeadline() {
        fixture.server.answer(503, "");

        assertThat(fixture.model("openai")
                        .ask(ProviderFixture.PROMPT, fixture.clock.instant().plusMillis(490)))
                .isEqualTo(new Reply.Failure(AiReason.AI_OVERLOAD, null, new Usage(0, 0, 1, 0)));
        assertThat(fixture.server.requests()).hasSize(1);
        assertThat(fixture.pauses).isEmpty();
    }

    @Test
    void endsAsATimeoutWhenTheThreadIsInterrupted() throws Exception {
        fixture.server.hang();
        Model model = fixture.model("anthropic");
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        Thread asking = new Thread(() -> {
            reply.complete(fixture.ask(model));
            stillInterrupted.complete(Thread.currentThread().isInterrupted());
        });
        asking.start();
        while (fixture.server.requests().isEmpty()) {
            Thread.sleep(10);
        }

        asking.interrupt();

        assertThat(reply.get(10, TimeUnit.SECONDS)).isEqualTo(LATE);
        assertThat(stillInterrupted.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sendsNothingFromAThreadThatIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThat(fixture.ask("ollama")).isEqualTo(new Reply.Failure(AiReason.AI_TIMEOUT, null, Usage.NONE));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(fixture.server.requests()).isEmpty();
    }

    @Test
    void endsAsATimeoutWhenInterruptedInThePause() {
        fixture.server.answer(503, "");
        try (ProviderFixture other = new ProviderFixture()) {
            Models models = new Models(Runnable::run, new Pacing(fixture.clock, pause -> {
                throw new InterruptedException();
            }));
            Model model = models.create(
                    new ProviderSettings(
                            "ollama",
                            "a-model",
                            fixture.server.address(),
                            new dev.gittensory.config.Secret(""),
                            8_000,
                            SHORT.multipliedBy(10)),
                    ProviderFixture.schema());

            assertThat(other.ask(model)).isEqualTo(new Reply.Failure(AiReason.AI_TIMEOUT, null, new Usage(0, 0, 1, 0)));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void assertEndsAfter(Duration time, Runnable asking) {
        long start = System.nanoTime();
        asking.run();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(took).isBetween(time.minusMillis(50), time.plus(SLACK));
    }
}
