package dev.gittensory.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.GateReason;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.redact.Planted;
import dev.gittensory.redact.PublicText;
import dev.gittensory.redact.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicViewTest {

    private final PublicView view =
            new PublicView(PublicText.of(Vocabulary.with(List.of("operation walrus"), List.of("/srv/gittensory"))));

    @Test
    void letsNoSecretNoPrivateTermAndNoLocalPathThrough() {
        String secret = new Planted(7).sample("github_token.fine").line();
        ReviewResult result = result("docs/" + secret, "Operation Walrus keeps this in /srv/gittensory/db.", secret);

        String published = view.comment(null, result) + view.checkRun(result);

        assertThat(published)
                .contains("[removed: GitHub token]", "[private]", "[path]")
                .doesNotContain(secret, "/srv/gittensory")
                .doesNotContainIgnoringCase("operation walrus");
    }

    @Test
    void leavesOrdinaryPathsAlone() {
        ReviewResult result = result("src/payout-rules.ts", "Look at the author here.", "src/wallet/Wallet.java");

        assertThat(view.comment(null, result))
                .contains("`src/payout-rules.ts:3`", "Look at the author here.", "`src/wallet/Wallet.java`");
    }

    @Test
    void redactsTheKeysOfAConfiguration() {
        String secret = new Planted(7).sample("github_token.fine").line();
        ReviewResult result = Results.with(
                List.of(), Results.problems(List.of(Results.unknownKey(1, secret), Results.unknownKey(2, "gate.mod"))));

        assertThat(view.checkRun(result).text())
                .contains("[removed: GitHub token]", "| 2 | `gate.mod` |")
                .doesNotContain(secret);
    }

    @Test
    void namesTheHeadForAutomation() {
        String head = "4c8f1e0a9b3d5f7261c0e4a8d2b6f90137ac5e81";

        assertThat(view.comment(head, Results.passed()))
                .endsWith(ResultBlock.of(head, Results.passed()).line());
    }

    @Test
    void aReplyIsCutAtTheEndOfALineAndSplitsNoCharacter() {
        String reply = view.reply("<!-- mark -->", "Short.\n" + "\ud83d\ude00".repeat(CommentRenderer.LIMIT));

        assertThat(reply).isEqualTo("<!-- mark -->\nShort.\n" + Cut.NOTICE);
    }

    /** The words of the product for what it does are themselves such as others keep private. */
    @Test
    void saysNothingOfItsOwnThatRedactionWouldRemove() {
        PublicText standard = PublicText.of(Vocabulary.standard());
        for (GateMode mode : GateMode.values()) {
            for (CheckConclusion conclusion : CheckConclusion.values()) {
                Verdict verdict = new Verdict.Block(List.of(GateReason.values()), "built-in-2");
                ReviewResult result = Results.decided(verdict, new Enforcement(mode, conclusion));
                String published = view.comment("0".repeat(40), result) + view.checkRun(result);

                assertThat(standard.sanitize(published)).isEqualTo(published);
            }
        }
    }

    private static ReviewResult result(String path, String message, String unread) {
        Finding finding =
                new Finding(path, 3, Finding.Side.NEW, Finding.Severity.MINOR, Finding.Category.DOCS, "some", message);
        return new ReviewResult(
                new Outcome.Reviewed(),
                new Verdict.Pass(List.of(), "v"),
                new Enforcement(GateMode.BLOCK, CheckConclusion.SUCCESS),
                new Coverage(1, 3, 1, 1, 2, 2),
                List.of(finding),
                List.of(),
                List.of(unread),
                List.of(unread),
                RepositoryReport.NONE,
                ModelReview.NONE);
    }
}
