package dev.gittensory.enrich.infra;

import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.DiffText.created;
import static dev.gittensory.enrich.DiffText.modified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.FileChange;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables, {@code ¶} stands for the end of a line. */
class WorkflowRulesTest {

    private static final String CI = ".github/workflows/ci.yml";

    private final IacMisconfigAnalyzer analyzer = new IacMisconfigAnalyzer();

    @Test
    void warnsOfCodeFromAForkBesideTheSecrets() {
        String ref = "+      ref: ${{ github.event.pull_request.head.sha }}";
        assertThat(hits(modified(CI, " on:", "   pull_request_target:", ref))).containsExactly("UNTRUSTED_CHECKOUT 3");
        assertThat(hits(modified(CI, " on:", "+  pull_request_target:", ref.replace('+', ' '))))
                .containsExactly("UNTRUSTED_CHECKOUT 2");
        assertThat(hits(modified(CI, " on:", "   pull_request:", ref))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on: pull_request_target¶jobs:¶      ref: ${{ github.head_ref }}",
                "\"on\": \"pull_request_target\"¶jobs:¶      repository: ${{ github.event.pull_request.head.repo.full_name }}",
                "on: [push, pull_request_target]¶jobs:¶      ref: refs/pull/${{ github.event.number }}/merge",
                "on: {pull_request_target: {}}¶jobs:¶      ref: ${{ github.event.pull_request.merge_commit_sha }}",
                "on: pull_request_target¶jobs:¶      - run: gh pr checkout ${{ github.event.number }}",
                "on: pull_request_target¶    run: @¶      gh pr checkout \"$NUMBER\"",
            })
    void knowsTheFormsOfSuchAWorkflow(String text) {
        assertThat(hits(created(CI, lines(text.replace('@', '|'))))).containsExactly("UNTRUSTED_CHECKOUT 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on: pull_request_target¶jobs:¶      ref: ${{ github.event.pull_request.base.sha }}",
                "on: pull_request_target¶jobs:¶      ref: main",
                "on: pull_request_target¶jobs:¶      - run: gh pr comment --body 'gh pr checkout 1'",
                "on: pull_request¶jobs:¶      ref: refs/pull/${{ github.event.number }}/merge",
                "on: pull_request¶if: ${{ github.event_name != 'pull_request_target' }}¶      ref: ${{ github.head_ref }}",
                "on: pull_request_target_2¶jobs:¶      ref: ${{ github.head_ref }}",
            })
    void leavesAWorkflowAloneThatRunsItsOwnCode(String text) {
        assertThat(hits(created(CI, lines(text)))).isEmpty();
    }

    private List<String> hits(FileChange file) {
        return findings(analyzer, file).stream()
                .map(finding -> rule(finding.message()) + " " + finding.line())
                .toList();
    }

    private static IacRule rule(String message) {
        return Arrays.stream(IacRule.values())
                .filter(rule -> rule.message().equals(message))
                .findFirst()
                .orElseThrow();
    }

    private static String[] lines(String text) {
        return text.split("¶");
    }
}
