package dev.gittensory.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Verdict;
import java.util.List;

/** How strict a decision is, for tests that compare two. */
final class Strictness {

    private static final List<Class<? extends Verdict>> VERDICTS =
            List.of(Verdict.Pass.class, Verdict.Hold.class, Verdict.Block.class);

    private Strictness() {}

    /** Fails if anything about {@code other} is more lenient. */
    static void assertNotMoreLenient(Decision other, Decision than) {
        assertThat(of(other.verdict())).as("verdict").isGreaterThanOrEqualTo(of(than.verdict()));
        assertThat(other.conclusion()).as("conclusion").isGreaterThanOrEqualTo(than.conclusion());
        assertThat(other.mode()).as("mode").isGreaterThanOrEqualTo(than.mode());
    }

    static int of(Verdict verdict) {
        return VERDICTS.indexOf(verdict.getClass());
    }
}
