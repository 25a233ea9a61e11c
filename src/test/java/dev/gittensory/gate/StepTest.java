package dev.gittensory.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.gate.Step.Answer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {

    @ParameterizedTest
    @EnumSource
    void everyAnswerButPassObjects(Answer answer) {
        assertThat(new Step(Question.SIZE, answer, null, "Because.").objects()).isEqualTo(answer != Answer.PASS);
    }

    /** Others read these words in stored decisions and in the API. */
    @Test
    void wordsAreThoseOfTheApi() {
        assertThat(Answer.values()).extracting(Answer::label).containsExactly("pass", "hold", "not_reviewed", "block");
        assertThat(Question.values())
                .extracting(Question::label)
                .containsExactly("secrets", "evaluable", "blockers", "reviewers", "analyzers", "paths", "size");
    }

    @Test
    void everyQuestionIsOne() {
        assertThat(Arrays.stream(Question.values()).map(Question::text))
                .allSatisfy(text -> assertThat(text).matches("[A-Z].*\\?"))
                .doesNotHaveDuplicates();
    }
}
