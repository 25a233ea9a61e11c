package dev.gittensory.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.ProductEvent.PolicyRefused;
import dev.gittensory.domain.ProductEvent.PolicyTaken;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.policy.KnownAnalyzers;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.policy.RepositoryFiles.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePoliciesTest {

    private static final ReviewId REVIEW = ReviewId.create();
    private static final PolicyReader READER = new PolicyReader(
            OperatorPolicy.BUILT_IN,
            new KnownAnalyzers(Set.of("secret", "license")),
            content -> Integer.toHexString(Arrays.hashCode(content)));

    @TempDir
    Path folder;

    private final List<ProductEvent> events = new ArrayList<>();
    private Answer repository = new Answer.Absent();
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("policy.yml");
    }

    @Test
    void appliesTheFileFromTheStart() {
        FilePolicies policies = policies("gate:\n  mode: advisory\n");

        assertThat(policies.operator().gate().mode()).isEqualTo(GateMode.ADVISORY);
        assertThat(events).as("there was nothing before it").isEmpty();
    }

    @Test
    void refusesToStartWithAFileThatIsNoPolicyAndNamesEveryProblem() {
        assertThatThrownBy(() -> policies("gate:\n  mode: perhaps\n  max-files: many\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("policy.yml", "line 2: gate.mode", "line 3: gate.max-files")
                .hasMessageNotContaining("perhaps");
    }

    @Test
    void refusesToStartWithoutTheFileThatItIsTold() {
        assertThatThrownBy(() -> new FilePolicies(Optional.of(file), READER, review -> repository, events::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not there or cannot be read");
    }

    @Test
    void takesAChangedFileOverWithoutARestart() {
        FilePolicies policies = policies("gate:\n  mode: advisory\n");
        String before = policies.operator().gate().version();

        write("gate:\n  mode: off\n");
        refresh(policies);
        refresh(policies);

        assertThat(policies.operator().gate().mode()).isEqualTo(GateMode.OFF);
        String version = policies.operator().gate().version();
        assertThat(version).isNotEqualTo(before);
        assertThat(events).containsExactly(new PolicyTaken(version, List.of()));
    }

    @Test
    void keepsTheLastGoodOneWhenTheFileBreaksAndSaysSoOnce() {
        FilePolicies policies = policies("gate:\n  mode: advisory\n");
        OperatorPolicy before = policies.operator();

        write("gate:\n  mode: off\n  maxfiles-topsecret: 3\n");
        refresh(policies);

        assertThat(policies.operator()).as("also the part that is right").isSameAs(before);
        assertThat(events).singleElement().satisfies(event -> {
            PolicyRefused refused = (PolicyRefused) event;
            assertThat(refused.versionInForce()).isEqualTo(before.gate().version());
            assertThat(refused.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem)
                            .startsWith("line 3: ")
                            .as("an unknown key is a word of a private file")
                            .doesNotContain("topsecret"));
        });
    }

    @Test
    void keepsTheLastGoodOneWhenTheFileIsGoneAndTakesItsReturnUp() throws IOException {
        FilePolicies policies = policies("gate:\n  mode: advisory\n");
        OperatorPolicy before = policies.operator();

        Files.delete(file);
        refresh(policies);
        assertThat(policies.operator()).isSameAs(before);
        assertThat(events).singleElement().isInstanceOf(PolicyRefused.class);

        write("gate:\n  mode: off\n");
        refresh(policies);
        assertThat(policies.operator().gate().mode()).isEqualTo(GateMode.OFF);
    }

    @Test
    void seesAFileThatIsReplacedBehindALink() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Files.writeString(first, "gate:\n  mode: advisory\n");
        Files.writeString(second, "gate:\n  mode: off     \n");
        Files.setLastModifiedTime(second, Files.getLastModifiedTime(first));
        Files.createSymbolicLink(file, first);
        FilePolicies policies = new FilePolicies(Optional.of(file), READER, review -> repository, events::add);

        Files.delete(file);
        Files.createSymbolicLink(file, second);
        refresh(policies);

        assertThat(policies.operator().gate().mode()).isEqualTo(GateMode.OFF);
    }

    @Test
    void namesABadPatternByItsPlaceOnly() {
        FilePolicies policies = policies("gate:\n  mode: advisory\n");

        write("gate:\n  protected-paths:\n    - \"infra/{prod,live}/**\"\n");
        refresh(policies);

        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(((PolicyTaken) event).warnings())
                        .singleElement()
                        .satisfies(warning ->
                                assertThat(warning).startsWith("line 3: ").doesNotContain("infra", "live")));
        assertThat(policies.operator().gate().protectedPaths())
                .as("it means every path now")
                .hasSize(1);
    }

    @Test
    void doesNotTakeWhatIsOnlyBeingWritten() {
        FilePolicies policies = policies("gate:\n  mode: advisory\n");
        String before = policies.operator().gate().version();

        for (String half : List.of("", "gate:\n", "gate:\n  mode: off\n")) {
            write(half);
            policies.refresh();
        }
        assertThat(policies.operator().gate().version()).isEqualTo(before);
        assertThat(events).isEmpty();

        policies.refresh();
        assertThat(policies.operator().gate().mode()).isEqualTo(GateMode.OFF);
    }

    @Test
    void takesAnEmptyFileForAMishapAndNotForAPolicy() {
        FilePolicies policies = policies("gate:\n  mode: advisory\n");

        write("");
        refresh(policies);

        assertThat(policies.operator().gate().mode()).isEqualTo(GateMode.ADVISORY);
        assertThat(events).singleElement().isInstanceOf(PolicyRefused.class);
    }

    @Test
    void keepsWhatIsWrongWithTheFirstFileForTheLog() {
        assertThat(policies("gate:\n  protected-paths: [\"{a,b}\"]\n").warningsAtStart())
                .singleElement()
                .satisfies(warning -> assertThat(warning).startsWith("line 2: ").doesNotContain("{a,b}"));
        assertThat(policies("gate: {}\n").warningsAtStart()).isEmpty();
    }

    @Test
    void namesNoInstallationInTheLog() {
        FilePolicies policies = policies("gate:\n  mode: advisory\n");

        write("installations:\n  \"98765\": [review, fly]\n  \"43210\": yes\n");
        refresh(policies);

        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(((PolicyRefused) event).problems())
                        .hasSize(2)
                        .allSatisfy(problem -> assertThat(problem).doesNotContain("98765", "43210")));
    }

    /** A change counts once it has been seen twice. */
    private static void refresh(FilePolicies policies) {
        policies.refresh();
        policies.refresh();
    }

    private FilePolicies policies(String content) {
        write(content);
        return new FilePolicies(Optional.of(file), READER, review -> repository, events::add);
    }

    private void write(String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
