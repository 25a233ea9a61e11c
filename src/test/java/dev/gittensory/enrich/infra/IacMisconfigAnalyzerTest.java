package dev.gittensory.enrich.infra;

import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.Changes.keeping;
import static dev.gittensory.enrich.DiffText.created;
import static dev.gittensory.enrich.DiffText.modified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.HostileLines;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables, {@code ¶} stands for the end of a line. */
class IacMisconfigAnalyzerTest {

    private static final String CI = ".github/workflows/ci.yml";

    private final IacMisconfigAnalyzer analyzer = new IacMisconfigAnalyzer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "PRIVILEGED           | docker-compose.yml      | privileged: true",
                "DOCKER_SOCKET        | compose.prod.yaml       | - /var/run/docker.sock:/var/run/docker.sock:ro",
                "DOCKER_SOCKET        | compose.yaml            | source: /var/run/docker.sock",
                "HOST_NAMESPACE       | docker-compose.yml      | network_mode: \"host\"",
                "PRIVILEGED           | k8s/a.yaml              | privileged: true",
                "HOST_NAMESPACE       | k8s/a.yaml              | hostNetwork: true",
                "HOST_NAMESPACE       | charts/x/t/a.yaml       | hostPID: true",
                "PRIVILEGE_ESCALATION | k8s/a.yaml              | allowPrivilegeEscalation: true",
                "RUN_AS_ROOT          | k8s/a.yaml              | runAsUser: 0 # why",
                "LATEST_IMAGE         | k8s/a.yaml              | - image: acme/web:latest",
                "PUBLIC_BUCKET        | infra/a.tf              | acl = \"public-read-write\"",
                "UNENCRYPTED          | infra/a.tf              | at_rest_encryption_enabled = false",
                "EVERY_ACTION         | infra/a.tf              | Statement = [{ Effect = \"Allow\", Action = \"*\", Resource = \"*\" }]",
                "PUBLIC_DATABASE      | infra/a.tf              | publicly_accessible = true",
                "UNENCRYPTED          | infra/a.tf              | storage_encrypted = false",
                "EVERY_ACTION         | infra/a.tf              | actions = [\"*\"]",
                "EVERY_ACTION         | infra/a.tf              | \"Action\": \"*\",",
                "WRITE_ALL            | .github/workflows/a.yml | permissions: write-all",
                "SCRIPT_INJECTION     | .github/workflows/a.yml | - run: echo \"${{ github.event.issue.title }}\"",
                "SCRIPT_INJECTION     | .github/workflows/a.yml | run: git push origin ${{ github.head_ref }}",
                "SCRIPT_INJECTION     | action.yml              | run: x ${{ toJSON(github.event.comment.body) }}",
            })
    void reportsALine(IacRule rule, String path, String line) {
        assertThat(hits(created(path, line))).containsExactly(rule + " 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "docker-compose.yml      | # privileged: true",
                "docker-compose.yml      | privileged: false",
                "docker-compose.yml      | image: acme/web:latest",
                "docker-compose.yml      | # - /var/run/docker.sock:/var/run/docker.sock",
                "docker-compose.yml      | DOCKER_HOST: unix:///var/run/docker.sock",
                "docker-compose.yml      | network_mode: hostile",
                "tests/docker-compose.yml| privileged: true",
                "settings.yaml           | privileged: true",
                ".gitlab-ci.yml          | image: node:latest",
                "k8s/a.yaml              | runAsUser: 0123",
                "k8s/a.yaml              | image: acme/web:latest-1",
                "k8s/a.yaml              | hostNetwork: false",
                "docs/k8s/a.yaml         | hostNetwork: true",
                "infra/a.tf              | # acl = \"public-read\"",
                "infra/a.tf              | kms_encrypted = false",
                "infra/a.tf              | actions = [\"s3:*\"]",
                "infra/a.tf              | Statement = [{ Effect = \"Deny\", Action = \"*\" }]",
                "infra/a.tf              | Statement = [{ Effect = \"Allow\", NotAction = \"*\" }]",
                "infra/a.tf              | cidr_blocks = [\"0.0.0.0/0\"]",
                ".github/workflows/a.yml | permissions: read-all",
                ".github/workflows/a.yml | TITLE: ${{ github.event.issue.title }}",
                ".github/workflows/a.yml | if: contains(github.event.issue.title, 'x')",
                ".github/workflows/a.yml | run: echo ${{ github.event.issue.number }}",
                ".github/workflows/a.yml | run: echo ${{ github.event.pull_request.head.sha }}",
                ".github/workflows/a.yml | run: echo github.head_ref",
                "README.md               | privileged: true",
            })
    void staysSilentOnALine(String path, String line) {
        assertThat(hits(created(path, line))).isEmpty();
    }

    @Test
    void tellsAVolumeFromTheSchemaOfOne() {
        assertThat(hits(created("k8s/a.yaml", "- name: x", "  hostPath:", "    path: /x")))
                .containsExactly("HOST_PATH 2");
        assertThat(hits(created("k8s/crd.yaml", "hostPath:", "  description: of the node", "  type: object")))
                .isEmpty();
    }

    @Test
    void stopsWhenItsTimeIsUp() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> hits(created("a.tf", "x"))).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void followsAScriptOverItsLines() {
        assertThat(hits(modified(
                        CI,
                        "       - run: |",
                        "           echo a",
                        "+          echo ${{ github.event.pull_request.title }}",
                        "         env:",
                        "+          TITLE: ${{ github.event.pull_request.title }}")))
                .containsExactly("SCRIPT_INJECTION 3");
    }

    @Test
    void ignoresWhatWasThereBefore() {
        assertThat(hits(keeping("docker-compose.yml", "privileged: true"))).isEmpty();
    }

    @Test
    void repeatsNothingOfTheLine() {
        assertThat(findings(analyzer, created("Dockerfile", "FROM walrus:latest")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.category()).isEqualTo(Finding.Category.SECURITY);
                    assertThat(finding.source()).isEqualTo("iacMisconfig");
                    assertThat(finding.message()).doesNotContain("walrus");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "a.tf", "compose.yml", "k8s/a.yaml", ".github/workflows/a.yml"})
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void endsOnHostileText(String path) {
        assertThatCode(() -> analyzer.analyze(HostileLines.at(
                        path,
                        "RUN curl x | \\",
                        "ENV A_TOKEN=x",
                        "ingress { cidr = \"0.0.0.0/0\"",
                        "}, {",
                        "- run: ${{ github.head_ref",
                        "privileged: true")))
                .doesNotThrowAnyException();
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
