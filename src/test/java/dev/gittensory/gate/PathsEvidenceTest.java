package dev.gittensory.gate;

import static dev.gittensory.testkit.FactsBuilder.facts;
import static dev.gittensory.testkit.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.GateReason;
import dev.gittensory.policy.Policy;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many patterns and many paths. */
class PathsEvidenceTest {

    @Test
    void namesTheFirstTenPatternsOfMany() {
        String[] many = Collections.nCopies(12, "*").toArray(String[]::new);
        String[] ten = Collections.nCopies(10, "*").toArray(String[]::new);

        assertThat(Evidence.paths(policy().protectedPaths(many).build(), facts().build())
                        .detail())
                .endsWith("the operator's number 10 and 2 more.");
        assertThat(Evidence.paths(policy().protectedPaths(ten).build(), facts().build())
                        .detail())
                .endsWith("the operator's number 10.");
    }

    @Test
    void holdsAChangeOfMorePathsThanAreCompared() {
        List<String> most =
                IntStream.range(0, Facts.MOST_PATHS).mapToObj(i -> "a" + i).toList();
        List<String> more = Stream.concat(most.stream(), Stream.of("b")).toList();
        Policy guarded = policy().protectedPaths("nowhere/").build();

        assertThat(Evidence.paths(guarded, facts().paths(most).build()).answer())
                .isEqualTo(Step.Answer.PASS);
        Step held = Evidence.paths(guarded, facts().paths(more).build());
        assertThat(held.answer()).isEqualTo(Step.Answer.HOLD);
        assertThat(held.reason()).isEqualTo(GateReason.PROTECTED_PATH);
        assertThat(held.detail()).isEqualTo("More than 6000 paths are too many to compare with 1 patterns.");
        assertThat(Evidence.paths(
                                policy().protectedPaths().build(),
                                facts().paths(more).build())
                        .answer())
                .as("there is nothing to compare them with")
                .isEqualTo(Step.Answer.PASS);
    }
}
