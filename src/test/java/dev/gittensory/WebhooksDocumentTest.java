package dev.gittensory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.WebhookReason;
import dev.gittensory.intake.GitHubEvent;
import dev.gittensory.testkit.MarkdownTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document on webhooks says what the code says. */
class WebhooksDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "webhooks.md");

    @Test
    void listsEveryReason() {
        assertThat(MarkdownTable.rows(DOCUMENT, List.of("Reason", "Meaning")))
                .isEqualTo(Arrays.stream(WebhookReason.values())
                        .map(reason -> List.of(reason.code(), reason.text()))
                        .toList());
    }

    @Test
    void listsEveryEventWithItsActions() {
        List<List<String>> rows = MarkdownTable.rows(DOCUMENT, List.of("Event", "Action", "What it does"));

        List<String> all = rows.stream().flatMap(row -> actions(row).stream()).toList();
        assertThat(all).contains("edited");
        assertThat(rows).hasSameSizeAs(GitHubEvent.values()).allSatisfy(row -> {
            GitHubEvent event = GitHubEvent.of(row.get(0)).orElseThrow();
            assertThat(actions(row))
                    .isEqualTo(all.stream().distinct().filter(event::listensTo).toList());
        });
    }

    private static List<String> actions(List<String> row) {
        return row.get(1).equals("none") ? List.of() : List.of(row.get(1).split(", "));
    }
}
