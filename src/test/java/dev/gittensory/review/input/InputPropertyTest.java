package dev.gittensory.review.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import dev.gittensory.redact.Vocabulary;
import dev.gittensory.review.RedactedFile;
import dev.gittensory.testkit.FencedPrompt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds for any change, however hostile, and any budget. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class InputPropertyTest {

    private static final List<String> PIECES = List.of(
            "[[end diff ",
            "[[begin title ",
            "]]",
            "@ file: x",
            "| ",
            "+ 1| ",
            "{{diff}}",
            "\n",
            "\r\n",
            "\r",
            "\u2028",
            "\u0085",
            "\u000b",
            "\0",
            "\ud800",
            "\u202e",
            "word ",
            "int a = 1; ",
            "名前",
            "🚀",
            " ",
            "");

    private final InputBuilder builder = new InputBuilder(Vocabulary.standard());

    @Property(tries = 400)
    void noFenceIsClosedFromInside(@ForAll("reviews") ReviewText review, @ForAll("settings") InputSettings settings) {
        for (ReviewInput.Part part : builder.build(review, "", settings).parts()) {
            FencedPrompt prompt = FencedPrompt.of(part.prompt().user());
            assertThat(String.join("\n", prompt.outside())).doesNotContain("[[", "{{", "\0", "名前", "🚀");
        }
    }

    @Property(tries = 400)
    void everyFieldKeepsToItsShareAndThePromptToTheBudget(
            @ForAll("reviews") ReviewText review, @ForAll("settings") InputSettings settings) {
        ReviewInput input = builder.build(review, "Be kind.", settings);
        Statistics.label("parts").collect(Math.min(input.parts().size(), 2)).coverage(coverage -> {
            coverage.check(0).percentage(share -> share > 1);
            coverage.check(1).percentage(share -> share > 20);
            coverage.check(2).percentage(share -> share > 5);
        });
        assertThat(input.parts()).hasSizeLessThanOrEqualTo(settings.mostParts());
        for (ReviewInput.Part part : input.parts()) {
            FencedPrompt prompt = FencedPrompt.of(part.prompt().user());
            int usable = (int) ((settings.contextTokens() - settings.maxOutputTokens()) * 0.9);
            int room = usable - TokenEstimate.of(part.prompt().system()) - PartWriter.FIXED_TOKENS;
            assertThat(tokens(prompt, "title")).isLessThanOrEqualTo(Math.max(room / 100, NOTE));
            assertThat(tokens(prompt, "description")).isLessThanOrEqualTo(Math.max(room * 7 / 100, NOTE));
            assertThat(tokens(prompt, "files")).isLessThanOrEqualTo(Math.max(room * 7 / 100, NOTE));
            assertThat(tokens(prompt, "diff")).isLessThanOrEqualTo(room * 85 / 100 + 4);
            assertThat(part.estimatedTokens())
                    .isEqualTo(TokenEstimate.of(part.prompt().system())
                            + TokenEstimate.of(part.prompt().user()))
                    .isLessThanOrEqualTo(usable);
        }
    }

    @Property(tries = 400)
    void everyFileIsInThePartsOrNamedUnread(
            @ForAll("reviews") ReviewText review, @ForAll("settings") InputSettings settings) {
        ReviewInput input = builder.build(review, "", settings);
        Map<String, Long> sent = new HashMap<>();
        for (ReviewInput.Part part : input.parts()) {
            for (RedactedFile file : part.files()) {
                sent.merge(file.path(), (long) file.lines().size(), Long::sum);
            }
        }
        for (FileChange file : review.changes().files()) {
            long lines =
                    file.hunks().stream().mapToLong(InputPropertyTest::lines).sum();
            boolean whole = sent.containsKey(file.path()) && sent.getOrDefault(file.path(), 0L) == lines;
            Statistics.label("whole").collect(whole).coverage(coverage -> {
                coverage.check(true).percentage(share -> share > 10);
                coverage.check(false).percentage(share -> share > 5);
            });
            assertThat(whole || input.unreadFiles().contains(file.path())).isTrue();
        }
        assertThat(input.unreadFiles())
                .doesNotHaveDuplicates()
                .isSubsetOf(
                        review.changes().files().stream().map(FileChange::path).toList());
    }

    @Property(tries = 200)
    void equalTextsMakeEqualInputAndOthersAnother(
            @ForAll("reviews") ReviewText review, @ForAll("reviews") ReviewText other) {
        InputSettings settings = new InputSettings(64_000, 2_000, 4);
        ReviewInput input = builder.build(review, "", settings);
        assertThat(builder.build(review, "", settings)).isEqualTo(input);
        assertThat(input.hash()).matches(input.parts().isEmpty() ? "" : "[0-9a-f]{64}");

        ReviewInput another = builder.build(other, "", settings);
        boolean same = texts(input).equals(texts(another));
        assertThat(another.hash().equals(input.hash())).isEqualTo(same);
        if (!input.parts().isEmpty()) {
            assertThat(builder.build(review, "x", settings).hash()).isNotEqualTo(input.hash());
        }
    }

    /** What the line that says what is missing may take, where a share has room for nothing else. */
    private static final int NOTE = 24;

    private static int tokens(FencedPrompt prompt, String field) {
        return prompt.lines(field).stream().mapToInt(TokenEstimate::ofLine).sum();
    }

    private static String texts(ReviewInput input) {
        return input.parts().stream()
                .map(part -> part.prompt().system() + "\0" + part.prompt().user())
                .collect(Collectors.joining("\0\0"));
    }

    private static long lines(Hunk hunk) {
        long lines = 0;
        for (Hunk.Line line : hunk.lines()) {
            lines += line.text().length() < Integer.MAX_VALUE ? 1 : 0;
        }
        return lines;
    }

    @Provide
    Arbitrary<InputSettings> settings() {
        return Combinators.combine(
                        Arbitraries.of(2_000, 4_000, 5_000, 6_000, 10_000, 128_000),
                        Arbitraries.of(0, 1, 1, 2, 2, 3, 4))
                .as((context, parts) -> new InputSettings(context, 500, parts));
    }

    @Provide
    Arbitrary<ReviewText> reviews() {
        return Combinators.combine(texts(5), texts(300), files().list().ofMaxSize(12))
                .as((title, body, files) -> new ReviewText(title, body, new ChangeSet(numbered(files))));
    }

    /** Paths are told apart, so that lines can be counted by path. */
    private static List<FileChange> numbered(List<FileChange> files) {
        return IntStream.range(0, files.size())
                .mapToObj(i -> {
                    FileChange file = files.get(i);
                    return new FileChange(
                            i + file.path(), file.previousPath(), file.kind(), file.binary(), file.hunks());
                })
                .toList();
    }

    private static Arbitrary<FileChange> files() {
        return Combinators.combine(
                        texts(4),
                        Arbitraries.of(FileChange.Kind.class),
                        hunks().list().ofMaxSize(4))
                .as((path, kind, hunks) -> new FileChange(path, null, kind, hunks.isEmpty(), hunks));
    }

    private static Arbitrary<Hunk> hunks() {
        return Combinators.combine(texts(40), Arbitraries.integers().between(1, 60), Arbitraries.of('+', '-', ' '))
                .as((text, repeat, marker) -> {
                    String line = marker + text.replace("\n", "\n" + marker) + "\n";
                    return new Hunk(1, 1, 0, 0, line.repeat(repeat));
                });
    }

    private static Arbitrary<String> texts(int most) {
        return Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(8))
                .list()
                .ofMaxSize(most)
                .map(pieces -> String.join("", pieces));
    }
}
