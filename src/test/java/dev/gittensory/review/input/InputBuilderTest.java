package dev.gittensory.review.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.DiffText;
import dev.gittensory.redact.Vocabulary;
import dev.gittensory.review.RedactedFile;
import dev.gittensory.testkit.FencedPrompt;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InputBuilderTest {

    private static final InputSettings SETTINGS = new InputSettings(32_000, 2_000, 3);

    @Test
    void showsTheChangeAsData() {
        ReviewInput input = build(new ReviewText(
                "  Fix\u202e it ",
                "Line one\r\n\r\nLine two\n",
                new ChangeSet(List.of(
                        DiffText.modified("src/A.java", " a", "-b", "+c\u2028d"),
                        new FileChange("n\n.png", "o.png", FileChange.Kind.RENAMED, true, List.of())))));

        FencedPrompt prompt = FencedPrompt.of(input.parts().get(0).prompt().user());
        assertThat(prompt.block("title")).isEqualTo("| Fix\\u202E it");
        assertThat(prompt.block("description")).isEqualTo("| Line one\n| \n| Line two");
        assertThat(prompt.block("files"))
                .isEqualTo(
                        "| src/A.java (modified, +1 -1): part 1\n" + "| n\\n.png (renamed from o.png, +0 -0): part 1");
        assertThat(prompt.block("diff"))
                .isEqualTo("@ file: src/A.java (modified)\n  1| a\n- 2| b\n+ 2| c\\u2028d\n"
                        + "@ file: n\\n.png (renamed, binary, nothing to read)");
        assertThat(prompt.outside()).contains("All of them.", "As its author has written it.");
        assertThat(input.unreadFiles()).isEmpty();
        assertThat(input.promptVersion()).isEqualTo("prompt-1");
        assertThat(input.parts().get(0).prompt().maxOutputTokens()).isEqualTo(2_000);
        assertThat(input.parts().get(0).files())
                .extracting(
                        RedactedFile::path,
                        RedactedFile::shownPath,
                        file -> file.lines().size())
                .containsExactly(tuple("src/A.java", "src/A.java", 3), tuple("n\n.png", "n\\n.png", 0));
    }

    @Test
    void saysThatThereIsNoTitleAndNoDescription() {
        ReviewInput input = build(new ReviewText("", "", new ChangeSet(List.of(DiffText.created("a", "x")))));
        FencedPrompt prompt = FencedPrompt.of(input.parts().get(0).prompt().user());
        assertThat(prompt.block("title")).isEmpty();
        assertThat(prompt.outside()).containsSequence("# Title", "There is none.");
        assertThat(prompt.outside()).containsSequence("# Description", "There is none.");
    }

    @Test
    void aLongDescriptionIsCutAndThatIsSaidInsideAndOutside() {
        ReviewInput input = build(new ReviewText(
                "word ".repeat(5_000).strip(),
                "many words\n".repeat(50_000),
                new ChangeSet(List.of(DiffText.created("a", "the line")))));
        FencedPrompt prompt = FencedPrompt.of(input.parts().get(0).prompt().user());
        assertThat(prompt.lines("description")).last().asString().matches("@ cut: [0-9]+ characters are left out");
        assertThat(prompt.lines("title")).hasSize(2);
        assertThat(prompt.outside()).anyMatch(line -> line.startsWith("The description is cut: "));
        assertThat(prompt.outside()).anyMatch(line -> line.startsWith("The title is cut: "));
        assertThat(prompt.block("diff")).contains("+ 1| the line");
        int shown = prompt.lines("description").stream()
                .filter(line -> line.startsWith("| "))
                .mapToInt(line -> line.length() - 2)
                .sum();
        assertThat(prompt.block("description")).contains("cut: " + (500_000 - shown) + " characters");
    }

    @Test
    void aLongListOfFilesIsCutAndEveryUnreadFileIsNamed() {
        List<FileChange> files = IntStream.range(0, 5_000)
                .mapToObj(i -> DiffText.created("src/folder/File" + i + ".java", "int field" + i + " = 0;"))
                .toList();
        ReviewInput input = build(new ReviewText("", "", new ChangeSet(files)));
        assertThat(input.parts()).hasSize(3);
        FencedPrompt prompt = FencedPrompt.of(input.parts().get(0).prompt().user());
        assertThat(prompt.lines("files")).last().asString().matches("@ cut: [0-9]+ more files are left out");
        assertThat(prompt.outside()).anyMatch(line -> line.startsWith("Not all files are listed: "));
        int sent = input.parts().stream().mapToInt(part -> part.files().size()).sum();
        assertThat(sent + input.unreadFiles().size()).isEqualTo(5_000);
        assertThat(prompt.outside())
                .anyMatch(line -> line.startsWith("This is part 1 of 3.")
                        && line.contains(
                                "Not sent at all: " + input.unreadFiles().size() + " files."));
    }

    @Test
    void aFileThatIsTooLargeIsCutBetweenHunksOverParts() {
        List<Hunk> hunks = IntStream.range(0, 30)
                .mapToObj(i -> new Hunk(i * 200 + 1, i * 200 + 1, 100, 0, "+some words of a line\n".repeat(100)))
                .toList();
        FileChange large = new FileChange("src/Large.java", null, FileChange.Kind.MODIFIED, false, hunks);
        ReviewInput input = build(
                new ReviewText("", "", new ChangeSet(List.of(large, DiffText.created("src/Small.java", "int x;")))));
        assertThat(input.unreadFiles()).isEmpty();
        assertThat(input.parts().size()).isBetween(2, 3);
        for (ReviewInput.Part part : input.parts()) {
            RedactedFile file = part.files().get(0);
            assertThat(file.lines().size() % 100).isZero();
            List<String> diff = FencedPrompt.of(part.prompt().user()).lines("diff");
            assertThat(diff.stream().filter("@ next hunk"::equals).count())
                    .isEqualTo(file.lines().size() / 100 - 1);
        }
        assertThat(FencedPrompt.of(input.parts().get(1).prompt().user()).block("diff"))
                .startsWith("@ file: src/Large.java (modified, goes on)\n");
    }

    @Test
    void whatHasNoPlaceInTheLastPartIsNamedThoughSmallerFilesStillFit() {
        FileChange huge = DiffText.created("src/Huge.java", lines(20_000));
        FileChange small = DiffText.created("src/Small.java", "int x;");
        FileChange alsoHuge = DiffText.created("src/Other.java", lines(9_000));
        ReviewInput input = build(new ReviewText("", "", new ChangeSet(List.of(small, huge, alsoHuge))));
        assertThat(input.unreadFiles()).containsExactly("src/Huge.java", "src/Other.java");
        assertThat(FencedPrompt.of(input.parts().get(0).prompt().user()).block("files"))
                .contains("| src/Small.java (added, +1 -0): part 1")
                .contains("src/Huge.java (added, +20000 -0): part 2, 3, not all of it")
                .contains("src/Other.java (added, +9000 -0): not sent");
    }

    @Test
    void aLineThatIsTooLongIsCutAndItsFileNamed() {
        ReviewInput input =
                build(new ReviewText("", "", new ChangeSet(List.of(DiffText.created("a.js", "x".repeat(200_000))))));
        assertThat(input.unreadFiles()).containsExactly("a.js");
        assertThat(input.parts().get(0).prompt().user())
                .contains("x".repeat(2000) + " […cut: 198000 characters are left out]\n");
    }

    @Test
    void withoutFilesOrRoomThereIsNothingToSend() {
        assertThat(build(new ReviewText("a", "b", new ChangeSet(List.of()))))
                .extracting(ReviewInput::hash, input -> input.parts().size())
                .containsExactly("", 0);
        ReviewText review = new ReviewText("a", "b", new ChangeSet(List.of(DiffText.created("src/A.java", "x"))));
        for (InputSettings none : List.of(
                new InputSettings(0, 0, 1),
                new InputSettings(1_000, 4_000, 1),
                new InputSettings(Integer.MIN_VALUE, Integer.MAX_VALUE, 1),
                new InputSettings(32_000, 2_000, 0))) {
            ReviewInput input = new InputBuilder(Vocabulary.standard()).build(review, "", none);
            assertThat(input.parts()).isEmpty();
            assertThat(input.unreadFiles()).containsExactly("src/A.java");
        }
    }

    @Test
    void oneCharacterMakesAnotherHash() {
        List<String> hashes = Stream.of("int x = 1;", "int x = 2;", "int y = 1;")
                .map(line -> build(new ReviewText("", "", new ChangeSet(List.of(DiffText.created("a", line))))))
                .map(ReviewInput::hash)
                .toList();
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void theRubricGoesIntoTheSystemPromptAsItIs() {
        ReviewText review = new ReviewText("", "", new ChangeSet(List.of(DiffText.created("a", "x"))));
        ReviewInput input = new InputBuilder(Vocabulary.standard()).build(review, "Mind the reward.", SETTINGS);
        assertThat(input.parts().get(0).prompt().system()).endsWith("Mind the reward.");
        assertThat(input.redactions()).isEmpty();
        assertThat(input.parts().get(0).toString()).doesNotContain("reward");
    }

    private static String[] lines(int count) {
        String[] lines = new String[count];
        Arrays.fill(lines, "some words of a line");
        return lines;
    }

    private static ReviewInput build(ReviewText text) {
        return new InputBuilder(Vocabulary.standard()).build(text, "", SETTINGS);
    }
}
