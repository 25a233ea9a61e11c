package dev.gittensory.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a cache of answers has to do, wherever it keeps them. Needs an empty one. */
public interface AnswerCacheContract {

    Reply.Answer ANSWER = new Reply.Answer("{\"a\":\"ä\u200b😀\n\"}".repeat(20_000), new Usage(5, 6, 2, 1));
    Reply.Answer OTHER = new Reply.Answer("", Usage.NONE);
    Duration ALMOST = AnswerCache.KEPT.minusMillis(1);

    AnswerCache cache();

    /** Lets time go by for the cache. */
    void pass(Duration time);

    @Test
    default void answersWithWhatWasKeptAndWithNothingElse() {
        cache().keep("one", ANSWER);
        cache().keep("two", OTHER);

        assertThat(cache().find("one")).contains(ANSWER);
        assertThat(cache().find("two")).contains(OTHER);
        assertThat(cache().find("three")).isEmpty();
    }

    @Test
    default void anAnswerThatNotEveryDatabaseTakesIsNotKept() {
        for (String text : List.of("a\u0000b", "\uD800", "a\uDC00\uD800b")) {
            cache().keep("one", new Reply.Answer(text, Usage.NONE));

            assertThat(cache().find("one")).isEmpty();
        }
    }

    @Test
    default void theFirstAnswerStaysAsLongAsItIsOfUse() {
        cache().keep("one", ANSWER);
        pass(ALMOST);
        cache().keep("one", OTHER);
        assertThat(cache().find("one")).contains(ANSWER);

        pass(Duration.ofMillis(1));

        assertThat(cache().find("one")).isEmpty();
        cache().keep("one", OTHER);
        assertThat(cache().find("one")).contains(OTHER);
        pass(ALMOST);
        assertThat(cache().find("one")).contains(OTHER);
    }

    @Test
    default void forgetsWhatIsTooOldAndNothingElse() {
        cache().keep("old", ANSWER);
        pass(Duration.ofMillis(1));
        cache().keep("young", ANSWER);
        pass(ALMOST);

        assertThat(cache().forgetOld()).isEqualTo(1);
        assertThat(cache().forgetOld()).isZero();
        assertThat(cache().find("old")).isEmpty();
        assertThat(cache().find("young")).contains(ANSWER);
    }

    @Test
    default void twoWhoKeepTheSameAtOnceAreBothServed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> kept = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                kept.add(threads.submit(() -> cache().keep("same", ANSWER)));
            }
            for (Future<?> one : kept) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(cache().find("same")).contains(ANSWER);
    }
}
