package dev.gittensory.policy;

import static dev.gittensory.testkit.PolicyBuilder.policy;
import static dev.gittensory.testkit.TighteningBuilder.tightening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.GateMode;
import dev.gittensory.policy.ProtectedPath.Owner;
import dev.gittensory.policy.Tightening.Wish;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TighteningTest {

    /** In the middle of what there is, so that each wish can be weaker, the same or stricter. */
    private static final Policy FLOOR =
            policy().mode(GateMode.ADVISORY).size(10, 100).build();

    /** As strict as can be. */
    private static final Policy STRICT = policy().notReviewed(NotReviewed.FAILURE)
            .split(SplitOpinion.HOLD)
            .size(0, 0)
            .build();

    private static final Policy LENIENT =
            policy().mode(GateMode.OFF).deterministicReviewIsEnough(true).build();

    static Stream<Arguments> wishes() {
        return Stream.of(
                wish(tightening().mode(GateMode.OFF).build(), FLOOR, Wish.MODE),
                wish(tightening().mode(GateMode.ADVISORY).build(), FLOOR),
                wish(tightening().mode(GateMode.BLOCK).build(), FLOOR),
                wish(tightening().notReviewed(NotReviewed.ACTION_REQUIRED).build(), STRICT, Wish.NOT_REVIEWED),
                wish(tightening().notReviewed(NotReviewed.FAILURE).build(), STRICT),
                wish(tightening().notReviewed(NotReviewed.FAILURE).build(), FLOOR),
                wish(tightening().split(SplitOpinion.ADVICE).build(), STRICT, Wish.SPLIT),
                wish(tightening().split(SplitOpinion.HOLD).build(), STRICT),
                wish(tightening().split(SplitOpinion.HOLD).build(), FLOOR),
                wish(
                        tightening().deterministicReviewIsEnough(true).build(),
                        FLOOR,
                        Wish.DETERMINISTIC_REVIEW_IS_ENOUGH),
                wish(tightening().deterministicReviewIsEnough(true).build(), LENIENT),
                wish(tightening().deterministicReviewIsEnough(false).build(), LENIENT),
                wish(tightening().deterministicReviewIsEnough(false).build(), FLOOR),
                wish(tightening().files(11).build(), FLOOR, Wish.FILES),
                wish(tightening().files(10).build(), FLOOR),
                wish(tightening().lines(101).build(), FLOOR, Wish.LINES),
                wish(tightening().lines(100).build(), FLOOR),
                wish(tightening().files(1).lines(1).build(), STRICT, Wish.FILES, Wish.LINES),
                wish(Tightening.NONE, STRICT));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void namesTheWishesThatAreWeaker(Tightening wish, Policy floor, Set<Wish> weaker) {
        assertThat(wish.weakerThan(floor)).isEqualTo(weaker);
    }

    /** What only adds cannot weaken. */
    @Test
    void rulesPathsAndAnalyzersAreNeverWeaker() {
        assertThat(tightening()
                        .blockers(Blocker.SEVERE)
                        .protectedPaths("docs/")
                        .requiredAnalyzers("size")
                        .build()
                        .weakerThan(STRICT))
                .isEmpty();
    }

    @Test
    void numbersItsOwnPathsFromOne() {
        assertThat(tightening().protectedPaths("docs/", "!x").build().ownPaths())
                .containsExactly(
                        ProtectedPath.of(Owner.REPOSITORY, 1, "docs/"), ProtectedPath.of(Owner.REPOSITORY, 2, "!x"));
    }

    private static Arguments wish(Tightening wish, Policy floor, Wish... weaker) {
        return Arguments.of(wish, floor, Set.of(weaker));
    }
}
