package dev.gittensory.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.config.OperatorToken;
import dev.gittensory.config.Secret;
import dev.gittensory.domain.ProductEvent.SetUpUsed;
import dev.gittensory.domain.ProductEvent.SetUpUsed.Action;
import dev.gittensory.setup.OperatorSessions.Session;
import dev.gittensory.setup.OperatorSessions.SignIn;
import dev.gittensory.testkit.MutableClock;
import dev.gittensory.testkit.RecordedEvents;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OperatorSessionsTest {

    private static final String TOKEN = "the-token-of-the-operator";

    private final MutableClock clock = new MutableClock("2026-11-24T12:00:00Z");
    private final RecordedEvents events = new RecordedEvents();
    private final OperatorSessions sessions =
            new OperatorSessions(new OperatorToken(new Secret(TOKEN)), clock, events::fire);

    @Test
    void theTokenOpensASessionOfAnHour() {
        String cookie = signIn();

        assertThat(sessions.find(cookie)).isPresent();
        assertThat(cookie).hasSize(64).isNotEqualTo(signIn());
        clock.advance(Duration.ofMinutes(61));
        assertThat(sessions.find(cookie)).isEmpty();
    }

    @Test
    void nothingElseOpensOne() {
        assertThat(sessions.signIn(TOKEN + "x")).isInstanceOf(SignIn.Refused.class);
        assertThat(sessions.signIn("")).isInstanceOf(SignIn.Refused.class);
        assertThat(sessions.find(null)).isEmpty();
        assertThat(sessions.find("")).isEmpty();
    }

    @Test
    void wrongTokensAreTurnedAwayAndDoNotLockOutTheRightOne() {
        for (int i = 0; i < OperatorSessions.MOST_FAILURES; i++) {
            sessions.signIn("wrong");
        }

        assertThat(sessions.signIn("wrong")).isInstanceOf(SignIn.TooMany.class);
        assertThat(sessions.signIn(TOKEN)).isInstanceOf(SignIn.Done.class);
        clock.advance(Duration.ofSeconds(61));
        assertThat(sessions.signIn("wrong")).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void whoSignsInIsTold() {
        sessions.signIn("wrong");
        signIn();

        assertThat(events.fired(SetUpUsed.class))
                .containsExactly(new SetUpUsed(Action.SIGN_IN_REFUSED, 0), new SetUpUsed(Action.SIGNED_IN, 0));
    }

    @Test
    void aStateIsGoodOnceAndForItsSession() {
        Session mine = sessions.find(signIn()).orElseThrow();
        Session other = sessions.find(signIn()).orElseThrow();
        String state = mine.state();

        assertThat(other.redeem(state)).isFalse();
        assertThat(mine.redeem("")).isFalse();
        assertThat(mine.redeem(state)).isTrue();
        assertThat(mine.redeem(state)).isFalse();
    }

    @Test
    void memoryIsBounded() {
        String first = signIn();
        Session session = sessions.find(first).orElseThrow();
        String state = session.state();
        for (int i = 0; i < 200; i++) {
            session.state();
            signIn();
        }

        assertThat(session.redeem(state)).isFalse();
        assertThat(sessions.find(first)).as("a hundred later ones are there").isEmpty();
    }

    private String signIn() {
        return ((SignIn.Done) sessions.signIn(TOKEN)).cookie();
    }
}
