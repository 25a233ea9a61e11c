package dev.gittensory.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.policy.Policy;
import dev.gittensory.testkit.GateSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void blocksOnASecretHoweverLittleItsFindingClaimsToMatter() {
        Decision decision = Gate.decide(
                Policy.BUILT_IN, GateSamples.SOUND, List.of(new Signal("secret", Category.SECURITY, Severity.NIT, 0)));

        assertThat(decision.verdict().label()).isEqualTo("block");
        assertThat(decision.conclusion()).isEqualTo(CheckConclusion.FAILURE);
    }
}
