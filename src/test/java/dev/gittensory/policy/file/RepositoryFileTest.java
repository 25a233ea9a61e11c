package dev.gittensory.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Extra;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GateMode;
import dev.gittensory.policy.Blocker;
import dev.gittensory.policy.NotReviewed;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.RepositoryConfig;
import dev.gittensory.policy.Size;
import dev.gittensory.policy.SplitOpinion;
import dev.gittensory.policy.Tightening;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryFileTest {

    @Test
    void readsEveryKey() {
        RepositoryConfig config = ConfigTexts.repository(ConfigTexts.REPOSITORY);

        assertThat(config.problems()).isEmpty();
        assertThat(config.findingsShown()).isEqualTo(7);
        assertThat(config.nitsShown()).isTrue();
        assertThat(config.extras()).containsExactlyInAnyOrder(Extra.INLINE_COMMENTS, Extra.MERGE);
        assertThat(config.gate())
                .isEqualTo(new Tightening(
                        config.gate().version(),
                        GateMode.BLOCK,
                        NotReviewed.FAILURE,
                        false,
                        SplitOpinion.HOLD,
                        List.of(
                                new Blocker(
                                        Severity.MAJOR,
                                        Set.of(Category.SECURITY, Category.DOCS),
                                        Set.of("secretLog"),
                                        0.8),
                                new Blocker(Severity.NIT, Set.of(), Set.of(), 0)),
                        30,
                        2000,
                        List.of("infra/prod/", "*.tf"),
                        Set.of("license")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "gate:\ncomment:\n", "gate: {}\n", "---\ngate: ~\n"})
    void anEmptyFileOrSectionWishesNothing(String text) {
        RepositoryConfig config = ConfigTexts.repository(text);

        assertThat(config)
                .isEqualTo(new RepositoryConfig(
                        new Tightening(
                                config.gate().version(),
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                List.of(),
                                Set.of()),
                        RepositoryConfig.NONE.findingsShown(),
                        RepositoryConfig.NONE.nitsShown(),
                        Set.of(),
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "[]", "''", "word", "true"})
    void aSectionHoldsKeys(String value) {
        assertThat(ConfigTexts.repository("comment: " + value + "\ngate: " + value + "\n").problems().stream()
                        .map(ConfigTexts::brief))
                .containsExactly("1 WRONG_VALUE comment", "2 WRONG_VALUE gate");
    }

    @Test
    void theVersionIsOfTheContent() {
        // the hash of nothing is well known
        assertThat(ConfigTexts.repository("").gate().version()).isEqualTo("r-e3b0c442");
        assertThat(ConfigTexts.repository("#").gate().version())
                .matches("r-[0-9a-f]{8}")
                .isNotEqualTo("r-e3b0c442");
    }

    @Test
    void lineEndsAndAByteOrderMarkChangeNothing() {
        String damaged = ConfigTexts.REPOSITORY + "coment:\n";
        RepositoryConfig plain = ConfigTexts.repository(damaged);
        for (String same : List.of(damaged.replace("\n", "\r\n"), "\uFEFF" + damaged, damaged.replace("\n", "\r"))) {
            RepositoryConfig config = ConfigTexts.repository(same);
            assertThat(config.problems()).isEqualTo(plain.problems()).hasSize(1);
            assertThat(config.gate().blockers()).isEqualTo(plain.gate().blockers());
        }
    }

    @Test
    void whatIsWrongDoesNotStopTheRest() {
        RepositoryConfig config = ConfigTexts.repository("""
                gate:
                  mode: 7
                  max-files: 12
                  colour: red
                comment:
                  findings: [1]
                  nits: true
                whatever: {}
                """);

        assertThat(config.problems().stream().map(ConfigTexts::brief))
                .containsExactly(
                        "2 WRONG_VALUE gate.mode",
                        "4 UNKNOWN_KEY gate.colour",
                        "6 WRONG_VALUE comment.findings",
                        "8 UNKNOWN_KEY whatever");
        assertThat(config.gate().mode()).isNull();
        assertThat(config.gate().files()).isEqualTo(12);
        assertThat(config.findingsShown()).isEqualTo(RepositoryConfig.NONE.findingsShown());
        assertThat(config.nitsShown()).isTrue();
    }

    @Test
    void badElementsLeaveTheGoodOnes() {
        RepositoryConfig config = ConfigTexts.repository("""
                gate:
                  required-analyzers: [license, licence, 5, redos]
                  blockers:
                    - severity: huge
                    - severity: minor
                      categories: [docs, dogs]
                    - categories: [docs]
                    - severity: minor
                      sources: [nobody]
                    - severity: minor
                      confidence: 80
                    - severity: minor
                      catgories: [docs]
                    - word
                  protected-paths:
                    - a/
                    - "{b,c}"
                    - 7
                """);

        assertThat(config.gate().requiredAnalyzers()).containsExactlyInAnyOrder("license", "redos");
        assertThat(config.gate().blockers())
                .containsExactly(new Blocker(Severity.MINOR, Set.of(Category.DOCS), Set.of(), 0));
        assertThat(config.gate().protectedPaths()).containsExactly("a/", "{b,c}", "");
        assertThat(config.problems().stream().map(ConfigTexts::brief))
                .containsExactly(
                        "2 WRONG_VALUE gate.required-analyzers",
                        "2 WRONG_VALUE gate.required-analyzers",
                        "4 WRONG_VALUE gate.blockers.severity",
                        "6 WRONG_VALUE gate.blockers.categories",
                        "7 WRONG_VALUE gate.blockers",
                        "9 WRONG_VALUE gate.blockers.sources",
                        "11 WRONG_VALUE gate.blockers.confidence",
                        "13 UNKNOWN_KEY gate.blockers.catgories",
                        "14 WRONG_VALUE gate.blockers",
                        "17 WRONG_VALUE gate.protected-paths",
                        "18 WRONG_VALUE gate.protected-paths");
        assertThat(config.problems().get(0).message()).endsWith("Did you mean license?");
        assertThat(config.problems().get(9).message()).isEqualTo(ScalarTypes.BAD_PATTERN);
    }

    @Test
    void reportsEachWishThatIsWeakerThanTheFloor() {
        Policy floor = new Policy(
                "v",
                GateMode.BLOCK,
                NotReviewed.FAILURE,
                false,
                SplitOpinion.HOLD,
                List.of(),
                new Size(41, 4321),
                List.of(),
                Set.of());
        RepositoryConfig config = ConfigTexts.repository("""
                gate:
                  mode: off
                  not-reviewed: action_required
                  deterministic-review-is-enough: true
                  split: advice

                  max-files: 42
                  max-lines:
                    4322
                """, floor);

        assertThat(config.problems().stream().map(ConfigTexts::brief))
                .containsExactly(
                        "2 LOOSENING gate.mode",
                        "3 LOOSENING gate.not-reviewed",
                        "4 LOOSENING gate.deterministic-review-is-enough",
                        "5 LOOSENING gate.split",
                        "7 LOOSENING gate.max-files",
                        "8 LOOSENING gate.max-lines");
        assertThat(config.problems())
                .allSatisfy(problem -> assertThat(problem.message())
                        .contains("the operator's stricter value stays in effect")
                        .doesNotContain("block", "failure", "hold", "41", "4321"));
        assertThat(floor.tightenedBy(config.gate()).size()).isEqualTo(floor.size());
    }

    @Test
    void whatIsAsStrictAsTheFloorIsNoLoosening() {
        assertThat(ConfigTexts.repository("gate:\n  mode: block\n  max-files: 300\n  split: advice\n")
                        .problems())
                .isEmpty();
    }
}
