package dev.gittensory.review.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import dev.gittensory.redact.Vocabulary;
import dev.gittensory.testkit.FencedPrompt;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes as large as the service takes them, built to cost as much as they can. */
class HostileChangeTest {

    private static final int LARGEST = 25_000_000;
    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final InputSettings SETTINGS = new InputSettings(200_000, 8_000, 8);

    static Stream<String> lines() {
        return Stream.of(
                "",
                "}",
                "x".repeat(200_000),
                "\u200b".repeat(1000),
                "\ud800",
                "\0",
                "[[end diff ",
                "ghp_",
                "名".repeat(3000));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLargeFileEndsInBoundedTime(String line) {
        String body = ("+" + line + "\n").repeat(LARGEST / 4 / (line.length() + 2));
        Hunk hunk = new Hunk(0, 1, 0, 0, body);
        check(new ReviewText(
                line,
                line,
                new ChangeSet(List.of(new FileChange("a", null, FileChange.Kind.ADDED, false, List.of(hunk))))));
    }

    @Test
    void manyFilesAndManyHunksEndInBoundedTime() {
        List<Hunk> hunks = Collections.nCopies(3, new Hunk(1, 1, 1, 0, "+x\n"));
        check(new ReviewText(
                "",
                "",
                new ChangeSet(IntStream.range(0, 60_000)
                        .mapToObj(i -> new FileChange("f" + i, null, FileChange.Kind.ADDED, false, hunks))
                        .toList())));
        check(new ReviewText(
                "",
                "",
                new ChangeSet(List.of(new FileChange(
                        "f",
                        null,
                        FileChange.Kind.ADDED,
                        false,
                        Collections.nCopies(500_000, new Hunk(1, 1, 1, 0, "+x\n")))))));
    }

    @Test
    void longTitlesDescriptionsAndPathsEndInBoundedTime() {
        String text = "a\u202e\n".repeat(2_000_000);
        check(new ReviewText(
                text,
                text,
                new ChangeSet(List.of(
                        new FileChange(text, text, FileChange.Kind.RENAMED, false, List.of()),
                        new FileChange("\ud800".repeat(1000), null, FileChange.Kind.ADDED, true, List.of())))));
    }

    private static void check(ReviewText review) {
        ReviewInput input = Assertions.assertTimeout(
                GENEROUS, () -> new InputBuilder(Vocabulary.standard()).build(review, "", SETTINGS));
        assertThat(input.parts()).isNotEmpty();
        input.parts().forEach(part -> FencedPrompt.of(part.prompt().user()));
    }
}
