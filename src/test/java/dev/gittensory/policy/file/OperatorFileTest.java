package dev.gittensory.policy.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.ConfigProblem.Kind;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GateMode;
import dev.gittensory.policy.Blocker;
import dev.gittensory.policy.BudgetExhausted;
import dev.gittensory.policy.Budgets;
import dev.gittensory.policy.NotReviewed;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.ProtectedPath;
import dev.gittensory.policy.ProtectedPath.Owner;
import dev.gittensory.policy.Right;
import dev.gittensory.policy.Size;
import dev.gittensory.policy.SplitOpinion;
import dev.gittensory.policy.file.OperatorFile.Reading.Invalid;
import dev.gittensory.policy.file.OperatorFile.Reading.Valid;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperatorFileTest {

    @Test
    void readsEveryKey() {
        OperatorFile.Reading reading = ConfigTexts.operator(ConfigTexts.OPERATOR);
        OperatorPolicy policy = ConfigTexts.policy(ConfigTexts.OPERATOR);

        assertThat(ConfigTexts.problems(reading)).isEmpty();
        assertThat(policy.gate().version()).isEqualTo("strict-7-f" + ConfigTexts.OPERATOR.length());
        assertThat(policy.gate().mode()).isEqualTo(GateMode.BLOCK);
        assertThat(policy.gate().notReviewed()).isEqualTo(NotReviewed.FAILURE);
        assertThat(policy.gate().split()).isEqualTo(SplitOpinion.HOLD);
        assertThat(policy.gate().blockers()).hasSize(2).contains(new Blocker(Severity.NIT, Set.of(), Set.of(), 0));
        assertThat(policy.gate().size()).isEqualTo(new Size(30, 2000));
        assertThat(policy.gate().protectedPaths()).hasSize(2).allSatisfy(path -> {
            assertThat(path.owner()).isEqualTo(Owner.OPERATOR);
            assertThat(path.pattern()).isPresent();
        });
        assertThat(policy.gate().requiredAnalyzers()).containsExactly("license");
        assertThat(policy.rubric()).isEqualTo("Look at the locks.\nAnd at the doors.\n");
        assertThat(policy.budgets())
                .isEqualTo(new Budgets(
                        Optional.of(new BigDecimal("0.50")),
                        Optional.of(new BigDecimal("50")),
                        Optional.of(new BigDecimal("500.123456")),
                        BudgetExhausted.ONE_REVIEWER));
        assertThat(policy.rights()).isEqualTo(Set.of(Right.REVIEW));
        assertThat(policy.installations()).isEqualTo(Map.of(1234L, EnumSet.allOf(Right.class), 77L, Set.of()));
    }

    @Test
    void whatIsNotSaidComesFromTheBase() {
        OperatorPolicy base = ConfigTexts.policy(ConfigTexts.OPERATOR);
        byte[] content = "budgets:\n  month-usd: 1\ngate:\ninstallations:\n".getBytes(UTF_8);
        OperatorFile.Reading reading = OperatorFile.read(content, base, ConfigTexts.ANALYZERS, bytes -> "print");

        assertThat(((Valid) reading).policy())
                .isEqualTo(new OperatorPolicy(
                        version(base.gate(), "print"),
                        base.rubric(),
                        new Budgets(
                                base.budgets().review(),
                                base.budgets().installationMonth(),
                                Optional.of(BigDecimal.ONE),
                                base.budgets().exhausted()),
                        base.rights(),
                        base.installations()));
    }

    @Test
    void anEmptyFileIsTheBaseUnderAnotherVersion() {
        assertThat(ConfigTexts.policy("# nothing\n"))
                .isEqualTo(new OperatorPolicy(
                        version(Policy.BUILT_IN, "f10"), "", Budgets.UNLIMITED, OperatorPolicy.USUAL_RIGHTS, Map.of()));
    }

    @Test
    void emptyListsReplaceWhatWasThere() {
        OperatorPolicy base = ConfigTexts.policy(ConfigTexts.OPERATOR);
        byte[] content =
                "gate: {blockers: [], protected-paths: [], required-analyzers: []}\ninstallations: {5: [merge]}"
                        .getBytes(UTF_8);
        OperatorPolicy policy =
                ((Valid) OperatorFile.read(content, base, ConfigTexts.ANALYZERS, bytes -> "print")).policy();

        assertThat(policy.gate().blockers()).isEmpty();
        assertThat(policy.gate().protectedPaths()).isEmpty();
        assertThat(policy.gate().requiredAnalyzers()).isEmpty();
        assertThat(policy.installations()).isEqualTo(Map.of(5L, Set.of(Right.MERGE)));
        assertThat(policy.rights()).isEqualTo(base.rights());
    }

    @Test
    void aPatternThatIsNoneIsAWarningAndMeansEveryPath() {
        OperatorFile.Reading reading = ConfigTexts.operator("gate:\n  protected-paths: [a/, '!b']\n");

        assertThat(reading).isInstanceOf(Valid.class);
        assertThat(ConfigTexts.problems(reading))
                .containsExactly(
                        new ConfigProblem(2, Kind.WRONG_VALUE, "gate.protected-paths", ScalarTypes.BAD_PATTERN));
        List<ProtectedPath> paths = ((Valid) reading).policy().gate().protectedPaths();
        assertThat(paths).hasSize(2);
        assertThat(paths.get(1)).isEqualTo(new ProtectedPath(Owner.OPERATOR, 2, Optional.empty()));
    }

    @Test
    void anythingElseIsRefusedWholeWithEveryProblem() {
        OperatorFile.Reading reading = ConfigTexts.operator("""
                label: two words
                gate:
                  modes: block
                  required-analyzers: [nobody]
                  protected-paths: [a/, 1, '!b']
                budgets:
                  month-usd: -1
                installations:
                  "0": [review]
                  everybody: [review]
                  12: [reviews]
                coment:
                comment:
                  nits: true
                """);

        assertThat(reading).isInstanceOf(Invalid.class);
        assertThat(ConfigTexts.problems(reading).stream().map(ConfigTexts::brief))
                .containsExactly(
                        "1 WRONG_VALUE label",
                        "3 UNKNOWN_KEY gate.modes",
                        "4 WRONG_VALUE gate.required-analyzers",
                        "5 WRONG_VALUE gate.protected-paths",
                        "5 WRONG_VALUE gate.protected-paths",
                        "7 WRONG_VALUE budgets.month-usd",
                        "9 UNKNOWN_KEY installations",
                        "10 UNKNOWN_KEY installations",
                        "11 WRONG_VALUE installations",
                        "12 UNKNOWN_KEY coment",
                        "13 UNKNOWN_KEY comment");
        assertThat(ConfigTexts.problems(reading).get(10).message()).contains("belongs to the other configuration file");
    }

    @Test
    void anUnreadableFileIsRefused() {
        assertThat(ConfigTexts.problems(ConfigTexts.operator("gate: *x\n")).stream()
                        .map(ConfigTexts::brief))
                .containsExactly("1 UNREADABLE ");
        assertThat(ConfigTexts.problems(ConfigTexts.operator("#".repeat(OperatorFile.LIMIT + 1))))
                .containsExactly(new ConfigProblem(null, Kind.UNREADABLE, "", "The file is larger than 512 KiB."));
        assertThat(ConfigTexts.operator("#".repeat(OperatorFile.LIMIT))).isInstanceOf(Valid.class);
    }

    private static Policy version(Policy policy, String version) {
        return new Policy(
                version,
                policy.mode(),
                policy.notReviewed(),
                policy.deterministicReviewIsEnough(),
                policy.split(),
                policy.blockers(),
                policy.size(),
                policy.protectedPaths(),
                policy.requiredAnalyzers());
    }
}
