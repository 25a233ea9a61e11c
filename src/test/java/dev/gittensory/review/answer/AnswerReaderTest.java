package dev.gittensory.review.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Remark;
import dev.gittensory.review.answer.Answer.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final String FINDING = """
            {"path": "src/A.java", "line": 12, "side": "new", "severity": "major", "category": "correctness", "title": "Off by one",
             "body": "The last one is missed.", "evidence": "i < n - 1", "confidence": 0.8, "suggestion": "i < n"}\
            """;

    static final String ANSWER = """
            {"summary": "One thing.", "verdict": "comment", "confidence": 0.7, "findings": [%s]}\
            """.formatted(FINDING);

    private static final Remark REMARK = new Remark(
            "src/A.java",
            12,
            Side.NEW,
            Severity.MAJOR,
            Category.CORRECTNESS,
            "Off by one",
            "The last one is missed.",
            "i < n - 1",
            0.8,
            "i < n");

    @Test
    void readsWhatTheSchemaAsksFor() {
        Understood understood = understood(ANSWER);
        assertThat(understood.faulty()).isZero();
        assertThat(understood.opinion().stance()).isEqualTo(Stance.COMMENT);
        assertThat(understood.opinion().confidence()).isEqualTo(0.7);
        assertThat(understood.opinion().summary()).isEqualTo("One thing.");
        assertThat(understood.opinion().remarks()).containsExactly(REMARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n%s\n```",
                "Here is my review of {the change}:\n\n%s\n\nLet me know!",
                "<think>Look at if (x) { y(); } first.</think>\n%s",
                "\ufeff \n%s\n",
                "{\"review\": %s}",
                "{\"model\": \"x\"}\n%s",
                "%1$s\n%1$s",
                "My verdict: see below.\n%s",
            })
    void findsTheObjectInWhatIsAroundIt(String around) {
        assertThat(opinion(around.formatted(ANSWER)).remarks()).containsExactly(REMARK);
    }

    @Test
    void forgivesSlipsOfForm() {
        assertThat(opinion(ANSWER.replace("]}", ",],}")).remarks()).containsExactly(REMARK);
        assertThat(opinion(ANSWER.replace("\"verdict\"", "// so\n'verdict'")).remarks())
                .containsExactly(REMARK);
        assertThat(opinion(ANSWER.replace("i < n - 1", "i\\ <\tn\n- 1")).remarks())
                .hasSize(1);
        assertThat(opinion(ANSWER.replace("[{", "{").replace("}]", "}")).remarks())
                .as("an only finding without its list")
                .containsExactly(REMARK);
        assertThat(opinion("{\"verdict\": \"approve\", \"extra\": [[{}]]}").remarks())
                .isEmpty();
        assertThat(opinion("{\"verdict\": \"approve\", \"findings\": null}").remarks())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "approve, APPROVE",
        "APPROVE, APPROVE",
        "' Approved ', APPROVE",
        "comment, COMMENT",
        "Block, BLOCK",
        "request_changes, BLOCK",
        "REQUEST CHANGES, BLOCK",
        "changes-requested, BLOCK",
        "reject, BLOCK"
    })
    void knowsTheWordsForAStance(String word, Stance stance) {
        assertThat(opinion("{\"verdict\": \"" + word + "\"}").stance()).isEqualTo(stance);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "'\"12\"', 12",
        "'\"12-14\"', 12",
        "'\"L12\"', 12",
        "12.0, 12",
        "'\"lines 12 to 14\"', 12",
        "+12, 12"
    })
    void readsALineInMostForms(String written, int line) {
        assertThat(opinion(with("\"line\": 12", "\"line\": " + written)).remarks())
                .extracting(Remark::line)
                .containsExactly(line);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5",
        "'\"0.5\"', 0.5",
        ".5, 0.5",
        "1, 1",
        "0, 0",
        "1.01, 0",
        "-0.1, 0",
        "NaN, 0",
        "Infinity, 0",
        "'\"NaN\"', 0",
        "'\"high\"', 0",
        "'\"80%\"', 0",
        "null, 0",
        "[], 0",
        "true, 0",
        "1e400, 0",
        "'\"\"', 0"
    })
    void aConfidenceThatIsNoneIsZero(String written, double confidence) {
        String all = ANSWER.replace("0.8", written).replace("0.7", written);
        assertThat(opinion(all).confidence()).isEqualTo(confidence);
        assertThat(opinion(all).remarks()).extracting(Remark::confidence).containsExactly(confidence);
    }

    @Test
    void aMissingConfidenceIsZeroAndOtherMissingFieldsHaveTheirPlainMeaning() {
        Understood understood = understood("""
                {"verdict": "block", "findings": [{"path": "a", "line": "3", "severity": "BLOCKER", "category": "Bug",
                 "body": "First line.\\nSecond.", "evidence": "abc"}]}
                """);
        assertThat(understood.faulty()).isZero();
        assertThat(understood.opinion().confidence()).isZero();
        assertThat(understood.opinion().summary()).isEmpty();
        assertThat(understood.opinion().remarks())
                .containsExactly(new Remark(
                        "a",
                        3,
                        Side.NEW,
                        Severity.BLOCKER,
                        Category.CORRECTNESS,
                        "First line.",
                        "First line.\nSecond.",
                        "abc",
                        0,
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"path\": \"src/A.java\"' | '\"path\": \" \"'",
                "'\"path\": \"src/A.java\"' | '\"path\": null'",
                "'\"path\": \"src/A.java\"' | '\"path\": [\"src/A.java\"]'",
                "'\"line\": 12' | '\"line\": 0'",
                "'\"line\": 12' | '\"line\": -12'",
                "'\"line\": 12' | '\"line\": \"-12\"'",
                "'\"line\": 12' | '\"line\": 99999999999'",
                "'\"line\": 12' | '\"line\": \"99999999999\"'",
                "'\"line\": 12' | '\"line\": \"somewhere\"'",
                "'\"line\": 12' | '\"line\": null'",
                "'\"severity\": \"major\"' | '\"severity\": \"purple\"'",
                "'\"category\": \"correctness\"' | '\"category\": \"astrology\"'",
                "'\"evidence\": \"i < n - 1\"' | '\"evidence\": \"  \"'",
                "'\"evidence\"' | '\"proof\"'",
            })
    void dropsAndCountsAFindingThatLacksSomething(String part, String instead) {
        Understood understood = understood(with(part, instead));
        assertThat(understood.opinion().remarks()).isEmpty();
        assertThat(understood.faulty()).isEqualTo(1);
    }

    @Test
    void boundsTheNumberOfFindingsAndTheLengthOfTexts() {
        Understood many = understood(ANSWER.replace(FINDING, (FINDING + ",").repeat(250)));
        assertThat(many.opinion().remarks()).hasSize(200);
        assertThat(many.faulty()).isEqualTo(50);
        Opinion wordy = opinion(ANSWER.replace("One thing.", "x".repeat(3999) + "🚀"));
        assertThat(wordy.summary()).isEqualTo("x".repeat(3999));
    }

    private static String with(String part, String instead) {
        assertThat(ANSWER).contains(part);
        return ANSWER.replace(part, instead);
    }

    private static Opinion opinion(String text) {
        return understood(text).opinion();
    }

    private static Understood understood(String text) {
        Answer answer = AnswerReader.read(text);
        assertThat(answer).isInstanceOf(Understood.class);
        return (Understood) answer;
    }
}
