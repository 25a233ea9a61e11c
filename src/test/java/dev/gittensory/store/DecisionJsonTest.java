package dev.gittensory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.gate.GateResult;
import dev.gittensory.gate.Inputs;
import dev.gittensory.gate.Signal;
import dev.gittensory.policy.Blocker;
import dev.gittensory.policy.NotReviewed;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.SplitOpinion;
import dev.gittensory.policy.Tightening;
import dev.gittensory.testkit.GateSamples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionJsonTest {

    @Test
    void keepsADecisionWithAllThatItWasMadeFrom() {
        Tightening wish = new Tightening(
                "r-1",
                GateMode.ADVISORY,
                NotReviewed.FAILURE,
                false,
                SplitOpinion.HOLD,
                List.of(new Blocker(Finding.Severity.MAJOR, Set.of(Finding.Category.TESTS), Set.of("some"), 0.5)),
                3,
                4,
                List.of("infra/"),
                Set.of("license"));
        Inputs inputs = new Inputs(
                GateSamples.SOUND,
                List.of(new Signal("some", Finding.Category.TESTS, Finding.Severity.NIT, 0.25)),
                wish);
        ConfigProblem problem = new ConfigProblem(7, ConfigProblem.Kind.LOOSENING, "gate.mode", "Is weaker.");
        GateResult decided =
                new GateResult(inputs.under(Policy.BUILT_IN), inputs, new RepositoryReport(List.of(problem), 3, true));

        assertThat(Json.read(Json.write(decided), GateResult.class)).isEqualTo(decided);
        assertThat(Json.read(Json.write(GateSamples.decided(GateSamples.SOUND)), GateResult.class))
                .isEqualTo(GateSamples.decided(GateSamples.SOUND));
    }
}
