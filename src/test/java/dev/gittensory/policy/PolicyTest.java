package dev.gittensory.policy;

import static dev.gittensory.testkit.PolicyBuilder.policy;
import static dev.gittensory.testkit.TighteningBuilder.tightening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GateMode;
import dev.gittensory.policy.ProtectedPath.Owner;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final Blocker MAJOR = new Blocker(Severity.MAJOR, Set.of(), Set.of(), 0);

    @ParameterizedTest
    @CsvSource({
        "OFF, OFF, OFF",
        "OFF, ADVISORY, ADVISORY",
        "OFF, BLOCK, BLOCK",
        "ADVISORY, OFF, ADVISORY",
        "ADVISORY, ADVISORY, ADVISORY",
        "ADVISORY, BLOCK, BLOCK",
        "BLOCK, OFF, BLOCK",
        "BLOCK, ADVISORY, BLOCK",
        "BLOCK, BLOCK, BLOCK"
    })
    void takesTheStricterMode(GateMode floor, GateMode wish, GateMode effective) {
        Policy policy = policy().mode(floor).build();

        assertThat(policy.tightenedBy(tightening().mode(wish).build()).mode()).isEqualTo(effective);
        assertThat(policy.tightenedBy(Tightening.NONE).mode()).isEqualTo(floor);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTION_REQUIRED, FAILURE, FAILURE",
        "FAILURE, ACTION_REQUIRED, FAILURE",
        "ACTION_REQUIRED, ACTION_REQUIRED, ACTION_REQUIRED"
    })
    void takesTheStricterConclusionForWhatWasNotReviewed(NotReviewed floor, NotReviewed wish, NotReviewed effective) {
        assertThat(policy().notReviewed(floor)
                        .build()
                        .tightenedBy(tightening().notReviewed(wish).build())
                        .notReviewed())
                .isEqualTo(effective);
    }

    @ParameterizedTest
    @CsvSource({"ADVICE, HOLD, HOLD", "HOLD, ADVICE, HOLD", "ADVICE, ADVICE, ADVICE"})
    void takesTheStricterMeaningOfASplitOpinion(SplitOpinion floor, SplitOpinion wish, SplitOpinion effective) {
        assertThat(policy().split(floor)
                        .build()
                        .tightenedBy(tightening().split(wish).build())
                        .split())
                .isEqualTo(effective);
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, false", "false, true, false", "false, false, false"})
    void doesWithoutReviewersOnlyIfBothDo(boolean floor, boolean wish, boolean effective) {
        Policy policy = policy().deterministicReviewIsEnough(floor).build();

        assertThat(policy.tightenedBy(
                                tightening().deterministicReviewIsEnough(wish).build())
                        .deterministicReviewIsEnough())
                .isEqualTo(effective);
        assertThat(policy.tightenedBy(Tightening.NONE).deterministicReviewIsEnough())
                .isEqualTo(floor);
    }

    @Test
    void takesTheSmallerOfTwoLimits() {
        Policy policy = policy().size(10, 100).build();

        assertThat(policy.tightenedBy(tightening().files(9).lines(101).build()).size())
                .isEqualTo(new Size(9, 100));
        assertThat(policy.tightenedBy(tightening().files(11).lines(99).build()).size())
                .isEqualTo(new Size(10, 99));
        assertThat(policy.tightenedBy(Tightening.NONE).size()).isEqualTo(new Size(10, 100));
    }

    @Test
    void addsRulesPathsAndAnalyzersButNoneTwice() {
        Policy policy =
                policy().protectedPaths("ci/").requiredAnalyzers("license").build();
        Tightening wish = tightening()
                .blockers(Blocker.SEVERE, MAJOR)
                .protectedPaths("db/", "{")
                .requiredAnalyzers("license", "size")
                .build();

        Policy tightened = policy.tightenedBy(wish);

        assertThat(tightened.blockers()).containsExactly(Blocker.SEVERE, MAJOR);
        assertThat(tightened.protectedPaths())
                .containsExactly(
                        ProtectedPath.of(Owner.OPERATOR, 1, "ci/"),
                        ProtectedPath.of(Owner.REPOSITORY, 1, "db/"),
                        ProtectedPath.of(Owner.REPOSITORY, 2, "{"));
        assertThat(tightened.requiredAnalyzers()).containsExactlyInAnyOrder("license", "size");
    }

    @Test
    void saysInItsVersionThatARepositoryHasAddedToIt() {
        Policy policy = policy().version("p7").build();

        assertThat(policy.tightenedBy(tightening().version("r3").build()).version())
                .isEqualTo("p7+r3");
        assertThat(policy.tightenedBy(Tightening.NONE)).isEqualTo(policy);
    }

    @Test
    void showsItsVersionOnly() {
        assertThat(policy().version("p7").protectedPaths("private/").build()).hasToString("Policy p7");
    }

    @Test
    void theBuiltInOneIsThatOfACarefulOperator() {
        assertThat(Policy.BUILT_IN.mode()).isEqualTo(GateMode.BLOCK);
        assertThat(Policy.BUILT_IN.deterministicReviewIsEnough()).isFalse();
        assertThat(Policy.BUILT_IN.blockers()).containsExactly(Blocker.SEVERE);
        assertThat(Policy.BUILT_IN.notReviewed().conclusion().satisfiesRequiredCheck())
                .isFalse();
    }
}
