package dev.gittensory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockerTest {

    /** At least major, about security, of reviewer-a, and rather certain. */
    private static final Blocker NARROW =
            new Blocker(Severity.MAJOR, Set.of(Category.SECURITY), Set.of("reviewer-a"), 0.5);

    @ParameterizedTest
    @CsvSource({
        "reviewer-a, SECURITY, BLOCKER, 1, true",
        "reviewer-a, SECURITY, MAJOR, 0.5, true",
        "reviewer-a, SECURITY, MAJOR, Infinity, true",
        "reviewer-a, SECURITY, MAJOR, 0.49, false",
        "reviewer-a, SECURITY, MAJOR, NaN, false",
        "reviewer-a, SECURITY, MAJOR, -1, false",
        "reviewer-a, SECURITY, MINOR, 1, false",
        "reviewer-a, SECURITY, NIT, 1, false",
        "reviewer-a, TESTS, BLOCKER, 1, false",
        "reviewer-b, SECURITY, BLOCKER, 1, false"
    })
    void blocksWhatMeetsAllOfItsConditions(
            String source, Category category, Severity severity, double confidence, boolean blocks) {
        assertThat(NARROW.blocks(source, category, severity, confidence)).isEqualTo(blocks);
    }

    @ParameterizedTest
    @EnumSource
    void theUsualOneTakesEveryKindOfFindingThatCallsItselfABlocker(Category category) {
        assertThat(Blocker.SEVERE.blocks("any", category, Severity.BLOCKER, 0)).isTrue();
        assertThat(Blocker.SEVERE.blocks("any", category, Severity.MAJOR, 1)).isFalse();
    }

    /** Or a reviewer could get around every rule by reporting nonsense. */
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, -0.0, Double.NEGATIVE_INFINITY, 7, Double.POSITIVE_INFINITY})
    void takesAnyConfidenceThereIsIfItAsksForNone(double confidence) {
        assertThat(Blocker.SEVERE.blocks("any", Category.TESTS, Severity.BLOCKER, confidence))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void asksForAConfidenceFrom0To1(double confidence) {
        assertThat(new Blocker(Severity.NIT, Set.of(), Set.of(), confidence).confidence())
                .isEqualTo(confidence);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void doesNotAskForAConfidenceThereIsNot(double confidence) {
        assertThatThrownBy(() -> new Blocker(Severity.NIT, Set.of(), Set.of(), confidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a confidence is a number from 0 to 1");
    }

    @Test
    void keepsItsConditionsToItself() {
        Set<String> sources = new HashSet<>(Set.of("reviewer-a"));
        Blocker blocker = new Blocker(Severity.NIT, Set.of(), sources, 0);
        sources.add("reviewer-b");

        assertThat(blocker.sources()).containsExactly("reviewer-a");
    }
}
