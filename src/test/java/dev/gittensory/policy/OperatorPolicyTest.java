package dev.gittensory.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperatorPolicyTest {

    private static final OperatorPolicy POLICY = new OperatorPolicy(
            Policy.BUILT_IN,
            "",
            Budgets.UNLIMITED,
            Set.of(Right.REVIEW),
            Map.of(7L, Set.of(Right.REVIEW, Right.MERGE), 8L, Set.of()));

    @Test
    void anInstallationThatIsNotNamedMayWhatAllMay() {
        assertThat(POLICY.allows(1, Right.REVIEW)).isTrue();
        assertThat(POLICY.allows(1, Right.MERGE)).isFalse();
    }

    @Test
    void anInstallationThatIsNamedMayWhatIsSaidThere() {
        assertThat(POLICY.allows(7, Right.MERGE)).isTrue();
        assertThat(POLICY.allows(7, Right.LABELS)).isFalse();
    }

    /** An empty list is an answer, too. */
    @Test
    void anInstallationThatIsNamedWithoutRightsMayNothing() {
        assertThat(Right.values())
                .allSatisfy(right -> assertThat(POLICY.allows(8, right)).isFalse());
    }

    @Test
    void whatChangesAPullRequestNeedsOptingIn() {
        assertThat(Arrays.stream(Right.values()).filter(right -> OperatorPolicy.BUILT_IN.allows(1, right)))
                .containsExactly(Right.REVIEW, Right.COMMANDS);
    }

    @Test
    void withoutAFileNothingIsLimitedOrAdded() {
        assertThat(OperatorPolicy.BUILT_IN.gate()).isEqualTo(Policy.BUILT_IN);
        assertThat(OperatorPolicy.BUILT_IN.rubric()).isEmpty();
        assertThat(OperatorPolicy.BUILT_IN.budgets()).isEqualTo(Budgets.UNLIMITED);
        assertThat(Budgets.UNLIMITED.review()).isEmpty();
        assertThat(Budgets.UNLIMITED.installationMonth()).isEmpty();
        assertThat(Budgets.UNLIMITED.month()).isEmpty();
        assertThat(Budgets.UNLIMITED.limited()).isFalse();
    }

    @Test
    void keepsRightsToItself() {
        Map<Long, Set<Right>> installations = new HashMap<>();
        OperatorPolicy policy = new OperatorPolicy(Policy.BUILT_IN, "", Budgets.UNLIMITED, Set.of(), installations);
        installations.put(1L, Set.of(Right.MERGE));

        assertThat(policy.allows(1, Right.MERGE)).isFalse();
    }

    @Test
    void showsItsVersionOnly() {
        assertThat(OperatorPolicy.BUILT_IN).hasToString("OperatorPolicy built-in-2");
    }

    @Test
    void rightsHaveTheWordsOfAFile() {
        assertThat(Right.values())
                .extracting(Right::label)
                .containsExactly("review", "commands", "inline-comments", "labels", "merge");
    }
}
