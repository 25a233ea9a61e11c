package dev.gittensory.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.policy.EffectivePolicy;
import dev.gittensory.policy.KnownAnalyzers;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.policy.RepositoryConfig;
import dev.gittensory.policy.RepositoryFiles.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a repository adds to the operator's file. */
class EffectivePoliciesTest {

    private static final ReviewId REVIEW = ReviewId.create();
    private static final PolicyReader READER = new PolicyReader(
            OperatorPolicy.BUILT_IN,
            new KnownAnalyzers(Set.of("secret", "license")),
            content -> Integer.toHexString(Arrays.hashCode(content)));

    private Answer repository = new Answer.Absent();

    @Test
    void appliesWhatIsBuiltInWithoutAFile() {
        FilePolicies policies = new FilePolicies(Optional.empty(), READER, review -> repository, event -> {});

        assertThat(policies.operator()).isSameAs(OperatorPolicy.BUILT_IN);
    }

    @Test
    void letsARepositoryTightenOnly() {
        FilePolicies policies = under("gate:\n  mode: advisory\n  not-reviewed: failure\n");
        repository = new Answer.Found(
                "gate:\n  mode: block\n  not-reviewed: action_required\n".getBytes(StandardCharsets.UTF_8));

        EffectivePolicy effective = policies.effective(REVIEW);

        assertThat(effective.policy().mode()).isEqualTo(GateMode.BLOCK);
        assertThat(effective.policy().notReviewed())
                .isEqualTo(policies.operator().gate().notReviewed());
        assertThat(effective.repository().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
        assertThat(effective.repositoryKnown()).isTrue();
    }

    @Test
    void tellsARepositoryWithoutConfigurationFromOneThatIsNotKnown() {
        FilePolicies policies = under("gate:\n  mode: advisory\n");

        assertThat(policies.effective(REVIEW).repositoryKnown()).isTrue();
        repository = new Answer.Unknown();
        assertThat(policies.effective(REVIEW).repositoryKnown()).isFalse();
        assertThat(policies.effective(REVIEW).repository()).isEqualTo(RepositoryConfig.NONE);
    }

    @Test
    void doesNotClaimToKnowWhatARepositoryRequiresThatCannotBeUnderstood() {
        FilePolicies policies = under("gate:\n  mode: advisory\n");
        repository = new Answer.Found("gate: [".getBytes(StandardCharsets.UTF_8));

        EffectivePolicy effective = policies.effective(REVIEW);

        assertThat(effective.repositoryKnown()).isFalse();
        assertThat(effective.repository().problems()).hasSize(1);
    }

    private FilePolicies under(String content) {
        OperatorFile.Reading.Valid policy =
                (OperatorFile.Reading.Valid) READER.read(content.getBytes(StandardCharsets.UTF_8));
        PolicyReader reader = new PolicyReader(policy.policy(), READER.analyzers(), READER.fingerprint());
        return new FilePolicies(Optional.empty(), reader, review -> repository, event -> {});
    }
}
