package dev.gittensory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewIdTest {

    private static final String TEXT = "0199a3b0-5c1e-7abc-9def-0123456789ab";

    @Test
    void isAUuidOfVersionSeven() {
        for (int i = 0; i < 1_000; i++) {
            UUID value = ReviewId.create().value();
            assertThat(value.version()).isEqualTo(7);
            assertThat(value.variant()).isEqualTo(2);
        }
    }

    @Test
    void beginsWithTheTimeOfItsCreation() {
        long before = System.currentTimeMillis();
        long stamp = ReviewId.create().value().getMostSignificantBits() >>> 16;

        assertThat(stamp).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void sortsByTimeAsValueAndAsText() throws InterruptedException {
        List<ReviewId> created = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            created.add(ReviewId.create());
            Thread.sleep(2);
        }
        List<ReviewId> shuffled = new ArrayList<>(created);
        Collections.shuffle(shuffled);

        assertThat(shuffled.stream().sorted()).isEqualTo(created);
        assertThat(shuffled.stream().map(ReviewId::toString).sorted())
                .isEqualTo(created.stream().map(ReviewId::toString).toList());
    }

    @Test
    void sortsTheSameAsValueAndAsTextInTheFarFuture() {
        ReviewId near = new ReviewId(UUID.fromString("7fffffff-ffff-7000-8000-000000000000"));
        ReviewId far = new ReviewId(UUID.fromString("80000000-0000-7000-8000-000000000000"));

        assertThat(near).isLessThan(far);
        assertThat(near.toString()).isLessThan(far.toString());
    }

    @Test
    void isDifferentEveryTimeWithinOneMillisecond() {
        List<ReviewId> created = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            created.add(ReviewId.create());
        }

        assertThat(created).doesNotHaveDuplicates();
        assertThat(created.stream()
                        .map(id -> id.value().getMostSignificantBits() & 0x0FFF)
                        .distinct())
                .as("random bits beside the time")
                .hasSizeGreaterThan(1_000);
        assertThat(created.stream()
                        .map(id -> id.value().getLeastSignificantBits())
                        .distinct())
                .hasSize(10_000);
    }

    @Test
    void readsBackWhatItPrints() {
        ReviewId id = ReviewId.create();

        assertThat(ReviewId.parse(id.toString())).contains(id);
        assertThat(ReviewId.parse(TEXT)).map(ReviewId::toString).contains(TEXT);
    }

    @Test
    void readsCapitalLettersAsTheSameReview() {
        assertThat(ReviewId.parse("0199A3B0-5C1E-7ABC-9DEF-0123456789AB")).isEqualTo(ReviewId.parse(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "199a3b0-5c1e-7abc-9def-0123456789ab",
                "0199a3b05c1e7abc9def0123456789ab",
                "{0199a3b0-5c1e-7abc-9def-0123456789ab}",
                " 0199a3b0-5c1e-7abc-9def-0123456789ab",
                "0199a3b0-5c1e-7abc-9def-0123456789abc",
                "0199a3b0-5c1e-7abc-9def-0123456789ag",
                "0199a3b0-5c1e-7abc-9def-+123456789ab",
                "0199a3b0-5c1e-7abc-9def-\uff10123456789ab",
                "../../etc/passwd",
                "null"
            })
    void refusesShortenedSpellingsAndWhatIsNoUuid(String text) {
        assertThat(ReviewId.parse(text)).isEmpty();
    }
}
