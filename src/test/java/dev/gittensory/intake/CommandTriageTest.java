package dev.gittensory.intake;

import static dev.gittensory.intake.Payloads.comment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.WebhookReason;
import dev.gittensory.intake.CommandRequest.Kind;
import dev.gittensory.policy.Right;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTriageTest {

    private final Intakes intakes = new Intakes();

    @Test
    void handsACommandOver() {
        assertThat(intakes.handle("issue_comment", "created", comment("/gittensory review")))
                .isEqualTo(new Triaged.Commanded());
        assertThat(intakes.commands)
                .containsExactly(new CommandRequest(Intakes.HEAD.pullRequest(), 99, "ada", Kind.REVIEW));
    }

    @ParameterizedTest
    @CsvSource({
        "/gittensory review, REVIEW",
        "/gittensory explain, EXPLAIN",
        "/gittensory help, HELP",
        "/Gittensory  REVIEW  , REVIEW",
        "/gittensory\treview\tnow, REVIEW",
        "/gittensory review https://example.org/x, REVIEW",
        "/gittensory, UNKNOWN",
        "/gittensory merge, UNKNOWN",
        "/gittensory reviews, UNKNOWN",
        "/gittensory https://example.org/review, UNKNOWN"
    })
    void readsTheWordAfterTheName(String line, Kind kind) {
        assertThat(CommandRoute.kind(line)).hasValue(kind);
        assertThat(CommandRoute.kind(line + "\r\nand more\n/gittensory help")).hasValue(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n/gittensory review",
                " /gittensory review",
                "> /gittensory review",
                "please /gittensory review",
                "/gittensoryreview",
                "/gittensory-review",
                "gittensory review",
                "/gittensor\u200by review",
                "\ud83d/gittensory review",
                "\u0000/gittensory review"
            })
    void takesNothingElseForACommand(String body) {
        assertThat(CommandRoute.kind(body)).isEmpty();
    }

    @Test
    void readsNoMoreThanTheBeginning() {
        assertThat(CommandRoute.kind("/gittensory review " + "x".repeat(200_000)))
                .hasValue(Kind.REVIEW);
        assertThat(CommandRoute.kind("/gittensory " + " ".repeat(200_000) + "review"))
                .hasValue(Kind.UNKNOWN);
    }

    @Test
    void leavesOtherCommentsAlone() {
        assertThat(intakes.handle("issue_comment", "created", comment("Looks good to me")))
                .isEqualTo(new Triaged.Ignored(WebhookReason.NOT_A_COMMAND));
        assertThat(intakes.handle("issue_comment", "created", comment("x").with("/comment/body", null)))
                .isEqualTo(new Triaged.Ignored(WebhookReason.NOT_A_COMMAND));
        assertThat(intakes.handle(
                        "issue_comment",
                        "created",
                        comment("/gittensory review").with("/issue/pull_request", null)))
                .isEqualTo(new Triaged.Ignored(WebhookReason.NOT_A_PULL_REQUEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"edited", "deleted"})
    void takesACommandOnlyWhenItIsWritten(String action) {
        assertThat(intakes.handle("issue_comment", action, comment("/gittensory review")))
                .isEqualTo(new Triaged.Ignored(WebhookReason.UNKNOWN_ACTION));
    }

    @Test
    void doesNotAnswerItself() {
        assertThat(intakes.handle(
                        "issue_comment",
                        "created",
                        comment("/gittensory help")
                                .with("/comment/performed_via_github_app", Map.of("id", Payloads.APP))))
                .isEqualTo(new Triaged.Ignored(WebhookReason.SELF_AUTHORED));
        assertThat(intakes.commands).isEmpty();
    }

    /** What it may do is found out later, by its permission, as for everybody. */
    @Test
    void doesNotRefuseABot() {
        assertThat(intakes.handle(
                        "issue_comment",
                        "created",
                        comment("/gittensory help").with("/comment/user/login", "other[bot]")))
                .isEqualTo(new Triaged.Commanded());
    }

    @Test
    void needsTheRightToGiveCommands() {
        intakes.rights = Set.of(Right.REVIEW);

        assertThat(intakes.handle("issue_comment", "created", comment("/gittensory review")))
                .isEqualTo(new Triaged.Ignored(WebhookReason.NOT_ALLOWED));
        assertThat(intakes.commands).isEmpty();
    }

    @Test
    void reportsALoginThatIsTooLongForACommand() {
        Payloads help = comment("/gittensory help");
        String longest = "x".repeat(CommandRequest.LONGEST_LOGIN);

        assertThat(intakes.handle("issue_comment", "created", help.with("/comment/user/login", longest + "x")))
                .isEqualTo(new Triaged.Ignored(WebhookReason.MALFORMED));
        assertThat(intakes.commands).isEmpty();
        assertThat(intakes.handle("issue_comment", "created", help.with("/comment/user/login", longest)))
                .isEqualTo(new Triaged.Commanded());
    }

    @Test
    void needsAnAuthorAndANumber() {
        assertThat(intakes.handle(
                        "issue_comment",
                        "created",
                        comment("/gittensory review").with("/comment/user", null)))
                .isEqualTo(new Triaged.Ignored(WebhookReason.MALFORMED));
        assertThat(intakes.handle(
                        "issue_comment",
                        "created",
                        comment("/gittensory review").with("/comment/id", "99")))
                .isEqualTo(new Triaged.Ignored(WebhookReason.MALFORMED));
    }
}
