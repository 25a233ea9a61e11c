package dev.gittensory.policy;

import static dev.gittensory.testkit.PolicyBuilder.policy;
import static dev.gittensory.testkit.TighteningBuilder.tightening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.RepositoryReport;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EffectivePolicyTest {

    private static final ConfigProblem PROBLEM =
            new ConfigProblem(3, ConfigProblem.Kind.LOOSENING, "gate.mode", "The operator requires block.");

    @Test
    void isTheFloorWithWhatTheRepositoryAdds() {
        RepositoryConfig config = new RepositoryConfig(
                tightening().version("r1").mode(GateMode.BLOCK).build(), 4, true, Set.of(), List.of(PROBLEM));
        EffectivePolicy effective =
                new EffectivePolicy(policy().version("p1").mode(GateMode.OFF).build(), config, true);

        assertThat(effective.policy())
                .isEqualTo(policy().version("p1+r1").mode(GateMode.BLOCK).build());
        assertThat(config.report()).isEqualTo(new RepositoryReport(List.of(PROBLEM), 4, true));
    }

    @Test
    void aRepositoryWithoutAFileAddsNothing() {
        assertThat(new EffectivePolicy(Policy.BUILT_IN, RepositoryConfig.NONE, true).policy())
                .isEqualTo(Policy.BUILT_IN);
        assertThat(RepositoryConfig.NONE.report()).isEqualTo(RepositoryReport.NONE);
    }

    @Test
    void namesOfAnalyzersAreKeptAsTheyWereGiven() {
        Set<String> names = new HashSet<>(Set.of("secret"));
        KnownAnalyzers known = new KnownAnalyzers(names);
        names.clear();

        assertThat(known.names()).containsExactly("secret");
    }
}
