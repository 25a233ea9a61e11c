package dev.gittensory.review.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.DiffText;
import dev.gittensory.redact.Planted;
import dev.gittensory.redact.Planted.Sample;
import dev.gittensory.redact.Vocabulary;
import dev.gittensory.review.RedactedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Credentials of all families, planted wherever a stranger can write, reach no prompt. */
class RedactionTest {

    /** As long as in the tests of the vocabulary: shorter pieces occur by chance. */
    private static final int LONGEST_PIECE = 12;

    private static final InputSettings SETTINGS = new InputSettings(32_000, 2_000, 8);

    static Stream<String> shapes() {
        return new Planted(1).all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void noCredentialReachesAPromptFromAnyPlace(String shape) {
        long missed = IntStream.range(0, 4)
                .filter(seed -> {
                    Sample sample = sample(seed, shape);
                    ReviewInput input = build(planted(sample.line()));
                    assertThat(input.unreadFiles()).isEmpty();
                    return leaks(texts(input), sample.value());
                })
                .count();
        // a draw may by chance look like words
        assertThat(missed).isLessThanOrEqualTo(1);
    }

    /** One review with all of them, as a diff of many files would have them. */
    @Test
    void allFamiliesTogetherAreReplacedAndCounted() {
        Map<String, Sample> samples = new Planted(7).all();
        List<FileChange> files = new ArrayList<>();
        samples.forEach((shape, sample) -> files.add(DiffText.created("src/" + shape + ".txt", sample.line())));
        ReviewInput input = build(new ReviewText("", "", new ChangeSet(files)));

        String texts = texts(input);
        assertThat(samples.entrySet().stream()
                        .filter(each -> leaks(texts, each.getValue().value()))
                        .map(Map.Entry::getKey))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(input.redactions()).hasSizeGreaterThan(70).containsKeys("github_token", "private_key", "jwt");
    }

    @Test
    void theSameValueHasTheSamePlaceholderInAllFields() {
        String token = new Planted(1).sample("github_token").value();
        ReviewInput input = build(new ReviewText(
                "t " + token,
                "b " + token,
                new ChangeSet(List.of(
                        DiffText.created("src/" + token + "/A.java", "x = \"" + token + "\"", "int y;"),
                        DiffText.modified("src/B.java", "-" + token, " " + token)))));
        String user = input.parts().get(0).prompt().user();
        assertThat(user)
                .contains("| t [GITHUB_TOKEN_1]", "| b [GITHUB_TOKEN_1]", "+ 1| x = \"[GITHUB_TOKEN_1]\"")
                .contains(
                        "@ file: src/[GITHUB_TOKEN_1]/A.java (added)",
                        "- 1| [GITHUB_TOKEN_1]\n",
                        "  1| [GITHUB_TOKEN_1]\n")
                .doesNotContain("GITHUB_TOKEN_2");
        assertThat(input.redactions()).containsExactlyEntriesOf(Map.of("github_token", 6));
    }

    @Test
    void whatIsPrivateIsReplacedToo() {
        InputBuilder builder = new InputBuilder(Vocabulary.with(List.of("Falcon"), List.of("/srv/gittensory")));
        ReviewInput input = builder.build(
                new ReviewText(
                        "Mind the reward",
                        "at /home/alice/work/x and /srv/gittensory/data",
                        new ChangeSet(List.of(DiffText.created("src/falcon.py", "# falcon")))),
                "",
                SETTINGS);
        assertThat(input.parts().get(0).prompt().user())
                .doesNotContainIgnoringCase("falcon", "alice", "reward", "/srv/");
        assertThat(input.parts().get(0).files())
                .as("a finding is about the path of the change")
                .extracting(RedactedFile::path)
                .containsExactly("src/falcon.py");
    }

    /** In every place that a stranger writes to; in the diff with each of the markers, alone and among other lines. */
    private static ReviewText planted(String line) {
        String single = line.replace("\n", " ");
        String context = " before\n " + single + "\n after\n";
        String changed = "-before\n-" + single + "\n-after\n+before\n+" + single + "\n+after\n";
        Hunk alone = new Hunk(90, 90, 1, 0, "+" + single + "\n");
        Hunk removed = new Hunk(95, 96, 0, 1, "-" + single + "\n");
        return new ReviewText(
                single,
                "Before\n\n" + line + "\n\n> " + single + "\n",
                new ChangeSet(List.of(
                        new FileChange(
                                "src/A.java",
                                null,
                                FileChange.Kind.MODIFIED,
                                false,
                                List.of(new Hunk(1, 1, 3, 3, context + changed), alone, removed)),
                        new FileChange(single, "old/" + single, FileChange.Kind.RENAMED, false, List.of()))));
    }

    private static Sample sample(int seed, String shape) {
        Sample sample = new Planted(seed).all().get(shape);
        assertThat(sample).isNotNull();
        return sample == null ? new Sample("", "") : sample;
    }

    private static ReviewInput build(ReviewText text) {
        return new InputBuilder(Vocabulary.standard()).build(text, "", SETTINGS);
    }

    /** All that reviewers are sent, and all that evidence is looked for in. */
    private static String texts(ReviewInput input) {
        return input.parts().stream()
                .map(part -> part.prompt().system()
                        + part.prompt().user()
                        + part.files().stream()
                                .map(file -> file.shownPath() + file.lines())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static boolean leaks(String text, String value) {
        return IntStream.rangeClosed(0, value.length() - LONGEST_PIECE)
                .anyMatch(at -> text.contains(value.substring(at, at + LONGEST_PIECE)));
    }
}
