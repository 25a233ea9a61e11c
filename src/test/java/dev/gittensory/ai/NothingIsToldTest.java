package dev.gittensory.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.redact.Planted;
import dev.gittensory.review.Model;
import dev.gittensory.review.Prompt;
import dev.gittensory.testkit.CapturedLog;
import dev.gittensory.testkit.FakeRegistry;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong: no log line, no exception and no text of a result has the key, the prompt or the answer. */
class NothingIsToldTest {

    private static final List<String> LIBRARIES = List.of("dev.langchain4j", "dev.gittensory");

    private final ProviderFixture fixture = new ProviderFixture();
    private final Planted planted = new Planted(5);
    private final String key = planted.sample("github_token").value();
    private final Prompt prompt = new Prompt("systemword", "userword", 100);

    /** The loggers are held, because the log system forgets those that nobody holds. */
    private final List<Logger> loggers =
            LIBRARIES.stream().map(Logger::getLogger).toList();

    @BeforeEach
    void listenToEverything() {
        loggers.forEach(logger -> logger.setLevel(Level.ALL));
    }

    @AfterEach
    void close() {
        loggers.forEach(logger -> logger.setLevel(null));
        fixture.close();
    }

    static Stream<Arguments> eachProviderAndStatus() {
        return ProviderFixture.PROVIDERS.stream()
                .flatMap(provider -> Stream.of(200, 299, 302, 400, 401, 404, 429, 500, 529)
                        .map(status -> Arguments.of(provider, status)));
    }

    @ParameterizedTest
    @MethodSource("eachProviderAndStatus")
    void tellsNothing(String provider, int status) {
        List<String> bodies = List.of(
                "{\"error\":{\"message\":\"answerword %s userword\",\"code\":\"answerword\"}}".formatted(key),
                "answerword " + key,
                "{\"choices\":[{\"message\":{\"refusal\":\"answerword\"}}],\"answerword\":",
                ProviderFixture.answer(provider).replace("\"{}\"", "\"answerword\""));
        try (CapturedLog log = new CapturedLog()) {
            for (String body : bodies) {
                fixture.server.behave(exchange -> FakeRegistry.answer(exchange, status, body));
                Model model = fixture.model(provider, key + bodies.indexOf(body), Duration.ofSeconds(20));

                assertThat(model.ask(prompt, fixture.clock.instant().plusSeconds(60))
                                .toString())
                        .doesNotContain("answerword", "userword", "systemword", key);
                assertThat(model.toString()).doesNotContain(key);
            }
            assertThat(log.lines()).filteredOn(line -> !line.isBlank()).isEmpty();
        }
        assertThat(fixture.server.requests()).isNotEmpty();
    }

    /** Nothing that a provider does throws; what the product does wrong says what, and quotes nothing. */
    @ParameterizedTest
    @MethodSource("providers")
    void quotesNothingWhenNoRequestCanBeMade(String provider) {
        Prompt blank = new Prompt("systemword", "", 100);
        Model model = fixture.model(provider, key, Duration.ofSeconds(20));

        assertThatThrownBy(() -> model.ask(blank, fixture.clock.instant().plusSeconds(60)))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessage("no request could be made: java.lang.IllegalArgumentException");
        assertThat(fixture.server.requests()).isEmpty();
    }

    static Stream<String> providers() {
        return ProviderFixture.PROVIDERS.stream();
    }
}
