package dev.gittensory.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.GateReason;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.redact.PublicText;
import dev.gittensory.redact.Vocabulary;
import dev.gittensory.testkit.GateSamples;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultBlockTest {

    private static final String HEAD = "4c8f1e0a9b3d5f7261c0e4a8d2b6f90137ac5e81";
    private static final String BEGIN = "<!-- gittensory:result ";
    private static final String END = " -->\n";
    private static final PublicText PUBLIC = PublicText.of(Vocabulary.standard());

    @Test
    void holdsTheResultInOneLine() {
        ReviewResult result = new ReviewResult(
                new Outcome.Partial(List.of(AiReason.NO_REVIEWERS)),
                new Verdict.Hold(List.of(AiReason.NO_REVIEWERS, GateReason.PROTECTED_PATH), "built-in-2"),
                new Enforcement(GateMode.BLOCK, CheckConclusion.ACTION_REQUIRED),
                Results.COVERAGE,
                List.of(
                        Results.finding(Severity.MAJOR, "a", 1, "Look."),
                        Results.finding(Severity.NIT, "a", 1, "Look."),
                        Results.finding(Severity.NIT, "a", 2, "Look.")),
                List.of(),
                List.of(),
                List.of(),
                RepositoryReport.NONE,
                ModelReview.NONE);

        assertThat(line(HEAD, result)).isEqualTo("""
                <!-- gittensory:result {"version":1,"outcome":"partial","reasons":["no_reviewers"],"verdict":"hold",\
                "verdictReasons":["no_reviewers","protected_path"],"mode":"block","conclusion":"action_required",\
                "policy":"built-in-2","head":"4c8f1e0a9b3d5f7261c0e4a8d2b6f90137ac5e81",\
                "coverage":{"filesRead":2,"filesTotal":3,"analyzersComplete":1,"analyzersExpected":3,\
                "reviewersAnswered":0,"reviewersExpected":2},\
                "findings":{"blocker":0,"major":1,"minor":0,"nit":2}} -->
                """);
    }

    @Test
    void saysWhatIsNotKnownAsNull() {
        assertThat(line(null, GateSamples.failed())).isEqualTo("""
                <!-- gittensory:result {"version":1,"outcome":"failed","reasons":["internal_error"],"verdict":null,\
                "verdictReasons":[],"mode":"block","conclusion":"action_required","policy":null,"head":null,\
                "coverage":{"filesRead":0,"filesTotal":0,"analyzersComplete":0,"analyzersExpected":0,\
                "reviewersAnswered":0,"reviewersExpected":0},\
                "findings":{"blocker":0,"major":0,"minor":0,"nit":0}} -->
                """);
    }

    @Test
    void saysNoneWhereNoCheckRunIsPosted() throws IOException {
        JsonNode json = json(line(HEAD, Results.decided(Results.PASS, Results.UNPOSTED)));

        assertThat(json.path("mode").asText()).isEqualTo("off");
        assertThat(json.path("conclusion").asText()).isEqualTo("none");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "HEAD",
                "4c8f1e0a9b3d5f7261c0e4a8d2b6f90137ac5e8",
                "4c8f1e0a9b3d5f7261c0e4a8d2b6f90137ac5e8g",
                "4c8f1e0a9b3d5f7261c0e4a8d2b6f90137ac5e8\uff11",
                "--><script>alert(1)</script><!--12345678"
            })
    void takesNothingForAHeadThatIsNoCommit(@Nullable String head) throws IOException {
        assertThat(json(line(head, Results.passed())).get("head").isNull()).isTrue();
    }

    @Test
    void survivesTheRedactionWhateverTheHeadIs() throws IOException {
        Random random = new Random(6);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[i % 2 == 0 ? 20 : 32];
            random.nextBytes(bytes);
            String head = HexFormat.of().formatHex(bytes);
            String line = line(head, Results.passed());

            assertThat(PUBLIC.sanitize(line)).isEqualTo(line);
            assertThat(PUBLIC.sanitize("Read it.\n\n" + line)).endsWith(line);
            assertThat(json(line).path("head").asText()).isEqualTo(head);
        }
    }

    @Test
    void survivesTheRedactionWhateverTheReasonsAre() throws IOException {
        List<Reason> all = Stream.<Reason[]>of(AiReason.values(), GateReason.values())
                .flatMap(Stream::of)
                .toList();
        for (Reason reason : all) {
            String line =
                    line(HEAD, Results.decided(new Verdict.Block(List.of(reason, reason), "v"), Results.ENFORCED));

            assertThat(PUBLIC.sanitize(line)).isEqualTo(line);
            assertThat(json(line).path("verdictReasons").toString()).isEqualTo("[\"" + reason.code() + "\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"built-in-2", "acme-2026.11+9f86d081884c", "A_b.c-D+1"})
    void keepsTheVersionOfAPolicy(String version) throws IOException {
        assertThat(json(lineFor(version)).path("policy").asText()).isEqualTo(version);
    }

    @Test
    void cannotBeEndedEarlyByTheVersionOfAPolicy() throws IOException {
        Random random = new Random(7);
        String hostile = "->!\"\\{}<\n\r\0 a\u2028\ud83d";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder version = new StringBuilder("-->");
            random.ints(random.nextInt(300), 0, hostile.length()).forEach(at -> version.append(hostile.charAt(at)));
            String line = lineFor(version.toString());

            assertThat(line.indexOf(">")).as(line).isEqualTo(line.length() - 2);
            assertThat(line.indexOf('\n')).as(line).isEqualTo(line.length() - 1);
            assertThat(json(line).path("policy").asText()).startsWith("--_").hasSizeLessThanOrEqualTo(100);
        }
    }

    private static String lineFor(String policy) {
        return line(HEAD, Results.decided(new Verdict.Pass(List.of(), policy), Results.ENFORCED));
    }

    private static String line(@Nullable String head, ReviewResult result) {
        return ResultBlock.of(head, result).line();
    }

    private static JsonNode json(String line) throws IOException {
        assertThat(line).startsWith(BEGIN).endsWith(END);
        return new ObjectMapper().readTree(line.substring(BEGIN.length(), line.length() - END.length()));
    }
}
