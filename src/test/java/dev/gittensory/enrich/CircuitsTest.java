package dev.gittensory.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitsTest {

    private static final Duration REST = Duration.ofSeconds(30);

    /** Close to the greatest value, because {@link System#nanoTime} may overflow. */
    private final AtomicLong now =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(10).toNanos());

    private final Circuits<String> circuits = new Circuits<>(3, REST, now::get);

    @Test
    void opensAfterThreeFailuresInARowAndNotBefore() {
        fail("a", 2);
        assertThat(circuits.allows("a")).isTrue();
        fail("a", 1);
        assertThat(circuits.allows("a")).isFalse();
    }

    @Test
    void aSuccessInBetweenStartsTheCountAnew() {
        fail("a", 2);
        circuits.succeeded("a");
        fail("a", 2);
        assertThat(circuits.allows("a")).isTrue();
    }

    @Test
    void leavesOtherKeysAlone() {
        fail("a", 3);
        assertThat(circuits.allows("b")).isTrue();
    }

    @Test
    void letsOneTrialThroughAfterTheRest() {
        fail("a", 3);
        pass(REST.minusNanos(1));
        assertThat(circuits.allows("a")).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(circuits.allows("a")).as("the trial").isTrue();
        assertThat(circuits.allows("a")).as("anybody else meanwhile").isFalse();
    }

    @Test
    void closesWhenTheTrialSucceeds() {
        fail("a", 3);
        pass(REST);
        assertThat(circuits.allows("a")).isTrue();
        circuits.succeeded("a");
        assertThat(circuits.allows("a")).isTrue();
        fail("a", 2);
        assertThat(circuits.allows("a")).as("the count is back at the start").isTrue();
    }

    @Test
    void restsAgainAsSoonAsTheTrialFails() {
        fail("a", 3);
        pass(REST);
        assertThat(circuits.allows("a")).isTrue();
        pass(REST.dividedBy(2));
        fail("a", 1);
        pass(REST.minusNanos(1));
        assertThat(circuits.allows("a")).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(circuits.allows("a")).isTrue();
    }

    @Test
    void aTrialThatNeverReportsIsFollowedByAnother() {
        fail("a", 3);
        pass(REST);
        assertThat(circuits.allows("a")).isTrue();
        pass(REST);
        assertThat(circuits.allows("a")).isTrue();
    }

    @Test
    void opensAtOnceForAsLongAsItIsAskedTo() {
        circuits.open("a", Duration.ofSeconds(90));
        pass(Duration.ofSeconds(89));
        assertThat(circuits.allows("a")).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(circuits.allows("a")).isTrue();
    }

    @Test
    void aLaterFailureDoesNotShortenARestThatWasAskedFor() {
        circuits.open("a", Duration.ofMinutes(5));
        fail("a", 1);
        pass(Duration.ofMinutes(5).minusNanos(1));
        assertThat(circuits.allows("a")).isFalse();
    }

    @Test
    void aShortWishDoesNotShortenTheRest() {
        fail("a", 3);
        circuits.open("a", Duration.ofSeconds(1));
        pass(REST.minusNanos(1));
        assertThat(circuits.allows("a")).isFalse();
    }

    @Test
    void whatHadBegunBeforeTheRestDoesNotEndIt() {
        circuits.open("a", Duration.ofMinutes(5));
        circuits.succeeded("a");
        assertThat(circuits.allows("a")).isFalse();
    }

    @Test
    void forgetsTheKeyThatFailedLongestAgoWhenThereAreTooMany() {
        fail("first", 3);
        fail("second", 3);
        fail("first", 1); // touched again, so second is the oldest now
        for (int i = 0; i < Circuits.MOST_KEYS - 1; i++) {
            fail("key" + i, 1);
        }
        assertThat(circuits.allows("second")).isTrue();
        assertThat(circuits.allows("first")).isFalse();
    }

    private void fail(String key, int times) {
        for (int i = 0; i < times; i++) {
            circuits.failed(key);
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
