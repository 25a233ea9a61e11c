package dev.gittensory.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.publish.text.Results;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a row is tried again, and when no more. */
class PublishWaitsTest {

    private static final Duration LITTLE = Duration.ofSeconds(1);

    private final PublishFixture fixture = new PublishFixture();

    @ParameterizedTest
    @EnumSource(
            value = GitHubReason.class,
            names = {"GITHUB_PACED", "GITHUB_RATE_LIMITED"})
    void aHostThatSaysWhenIsTakenAtItsWord(GitHubReason reason) {
        UUID comment = fixture.next(fixture.ended(Results.passed()));
        fixture.host.failBefore(wait(reason, Duration.ofMinutes(37)));

        assertThat(fixture.publisher.publish(comment)).contains(Duration.ofMinutes(37));
        assertThat(fixture.posts.state()).first().isEqualTo("comment pending");
    }

    @Test
    void aHostThatIsAwayIsAskedLessAndLessOften() {
        UUID comment = fixture.next(fixture.ended(Results.passed()));
        Duration last = Duration.ZERO;
        for (int seconds : List.of(2, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600)) {
            fixture.clock.advance(last);
            fixture.host.failBefore(wait(GitHubReason.GITHUB_UNAVAILABLE, LITTLE));
            last = fixture.publisher.publish(comment).orElseThrow();

            assertThat(last).hasSeconds(seconds);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = GitHubReason.class,
            names = {"GITHUB_PACED", "GITHUB_RATE_LIMITED"})
    void aHostThatSaysWhenIsNeverGivenUp(GitHubReason reason) {
        UUID comment = fixture.next(fixture.ended(Results.passed()));
        fixture.clock.advance(NotNowException.PATIENCE.multipliedBy(2));
        fixture.host.failBefore(wait(reason, LITTLE));

        assertThat(fixture.publisher.publish(comment)).contains(LITTLE);
        assertThat(fixture.posts.state()).first().isEqualTo("comment pending");
    }

    @Test
    void givesUpAHostThatIsAwayForADay() {
        UUID comment = fixture.next(fixture.ended(Results.passed()));
        fixture.clock.advance(NotNowException.PATIENCE);
        fixture.host.failBefore(wait(GitHubReason.GITHUB_UNAVAILABLE, LITTLE));
        assertThat(fixture.publisher.publish(comment)).as("a day and no more").isPresent();

        fixture.clock.advance(LITTLE);
        fixture.host.failBefore(wait(GitHubReason.GITHUB_UNAVAILABLE, LITTLE));

        assertThat(fixture.publisher.publish(comment)).isEmpty();
        assertThat(fixture.posts.state())
                .containsExactly("comment " + PublishReason.GAVE_UP.code(), "check_concluded pending");
    }

    @Test
    void anErrorOfOurOwnIsForTheBrokerAndEndsTheRowAtTheTenth() {
        UUID comment = fixture.next(fixture.ended(Results.passed()));
        for (int i = 1; i <= 10; i++) {
            assertThat(fixture.posts.state()).first().isEqualTo("comment pending");
            RuntimeException own = new IllegalStateException("bug " + i);
            fixture.host.failBefore(own);
            assertThatThrownBy(() -> fixture.publisher.publish(comment)).isSameAs(own);
        }

        assertThat(fixture.posts.state()).first().isEqualTo("comment " + PipelineReason.INTERNAL_ERROR.code());
    }

    /** A row that had to wait ten times has not failed once. */
    @Test
    void waitsAreNotCountedAsErrors() {
        UUID comment = fixture.next(fixture.ended(Results.passed()));
        for (int i = 0; i < 20; i++) {
            fixture.host.failBefore(wait(GitHubReason.GITHUB_PACED, LITTLE));
            fixture.publisher.publish(comment);
        }
        fixture.host.failBefore(new IllegalStateException("the first"));
        assertThatThrownBy(() -> fixture.publisher.publish(comment)).hasMessage("the first");

        fixture.publisher.publish(comment);

        assertThat(fixture.posts.state()).first().isEqualTo("comment done");
    }

    private static NotNowException wait(GitHubReason reason, Duration after) {
        return new NotNowException(after, reason);
    }
}
