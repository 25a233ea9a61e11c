package dev.gittensory.enrich.leak;

import static dev.gittensory.enrich.Changes.adding;
import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.Changes.keeping;
import static dev.gittensory.enrich.Changes.removing;
import static dev.gittensory.enrich.Changes.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.redact.Planted;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SecretAnalyzerTest {

    private final SecretAnalyzer analyzer = new SecretAnalyzer();
    private final String secret = new Planted(11).sample("github_token.p").line();

    @Test
    void reportsTheLineTheFamilyAndWhatToDo() {
        List<Finding> findings = findings(analyzer, adding("a/b.yml", "name: x", secret, "other: y"));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo("a/b.yml");
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.side()).isEqualTo(Finding.Side.NEW);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.BLOCKER);
            assertThat(finding.category()).isEqualTo(Finding.Category.SECURITY);
            assertThat(finding.source()).isEqualTo("secret");
            assertThat(finding.message()).contains("GitHub token", "Revoke", "remove");
        });
    }

    @Test
    void reportsALineOnceHoweverManySecretsItHolds() {
        assertThat(findings(analyzer, adding("a", secret + " " + secret))).hasSize(1);
    }

    @Test
    void ignoresRemovedAndKeptLines() {
        assertThat(findings(analyzer, removing("a", secret), keeping("b", secret)))
                .isEmpty();
    }

    @Test
    void neverRepeatsAnyPartOfTheValue() {
        for (int seed = 0; seed < 50; seed++) {
            for (Planted.Sample sample : new Planted(seed).all().values()) {
                for (Finding finding : findings(analyzer, adding("a", sample.line()))) {
                    assertThat(sharesSixCharacters(finding.message(), sample.value()))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void skipsAChangeThatAddsNothing() {
        assertThat(analyzer.analyze(subject(removing("a", secret))))
                .isEqualTo(new Analysis.Skipped(EnrichReason.NO_ADDED_LINES));
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> findings(analyzer, adding("a", "b"))).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static boolean sharesSixCharacters(String message, String value) {
        for (int i = 0; i + 6 <= value.length(); i++) {
            if (message.contains(value.substring(i, i + 6))) {
                return true;
            }
        }
        return false;
    }
}
