package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token: <your-token>",
                "token = \"ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"",
                "token = \"ghp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"",
                "GITHUB_TOKEN=ghp_abcdefghijklmnopqrstuvwxyz0123456789",
                "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE",
                "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
                "OPENAI_API_KEY=sk-your-key-goes-here",
                "ANTHROPIC_API_KEY=sk-ant-...",
                ".task-skeleton-loading-indicator-with-long-name { }",
                "sk-loading-skeleton-placeholder-animation-container",
                "password = \"changeme\"",
                "password: changeme123456789012",
                "String password = \"password123\";",
                "password = \"${DB_PASSWORD}\"",
                "password: {{ .Values.db.password }}",
                "const token = process.env.GITHUB_TOKEN_2;",
                "String token = System.getenv(\"API_TOKEN_V2\");",
                "token: ${{ secrets.GITHUB_TOKEN }}",
                "password = \"${env:DB_PASS_2_PRODUCTION}\"",
                "<label for=\"password\" class=\"passwordFieldLabel\">",
                "String key = \"passwordFieldLabel\";",
                "secretName: \"my-app-credentials-v2\"",
                "token_url = \"https://login.acme.test/oauth2/v2.0/token4\"",
                "tokenType = \"oauth2-bearer-header\"",
                "choices=['none', 'access-token', 'scram-sha-256'],",
                "password_expiry = \"2024-03-02T21:26:13Z\"",
                "\"integrity\": \"sha512-Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6QUJDREVGR0g==\",",
                "github.com/google/uuid v1.6.0 h1:NIvaJDMOsjHH8n1jAhLgsK2Bly1Y0123456789abcde=",
                "commit 3f786850e387550fdab836ed7e6dc881de23001b",
                "token = \"3f786850e387550fdab836ed7e6dc881de23001b\"",
                "secret_id = \"123e4567-e89b-12d3-a456-426614174000\"",
                "usage.input_tokens = response.usage.input_tokens + 17;",
                "tokenizer = AutoTokenizer.from_pretrained('bert-base-uncased')",
                "keyboard.onKey('author', monkey => donkey)",
                "http://user:password@host/path",
                "postgres://postgres:postgres@localhost:5432/app",
                "https://user:s9K2mQ7x@localhost/",
                "https://user:${PASSWORD}@db.internal/",
                "docker://alpine:3.18.4@sha256:abc",
                "Authorization: Bearer <token>",
                "Authorization: Bearer ${TOKEN}",
                "headers.put(\"Authorization\", \"Bearer \" + token);",
                "Authorization: Basic dXNlcjpwYXNzd29yZA==",
                "if (pem.startsWith(\"-----BEGIN PRIVATE KEY-----\")) {",
                "-----BEGIN PUBLIC KEY-----",
                "-----BEGIN CERTIFICATE-----",
                "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAabcdefghijklmnop",
                "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.x",
                ""
            })
    void staysSilentOn(String line) {
        assertThat(found(line)).isEqualTo("none");
    }

    @Test
    void findsASecretFarIntoALine() {
        String line = new Planted(7).sample("github_token.p").line();
        assertThat(found("a;".repeat(1_000_000) + line)).isEqualTo("github_token");
    }

    @Test
    void keepsPositionsWhenCaseFoldingWouldChangeTheLength() {
        String line = new Planted(7).sample("github_token.p").line();
        assertThat(found("\u0130".repeat(600) + " " + line)).isEqualTo("github_token");
    }

    @Test
    void namesTheSpecificFamilyBeforeTheGeneralOne() {
        String value = new Planted(3).sample("groq_key.env").value();
        assertThat(found("password = \"" + value + "\"")).isEqualTo("groq_key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=",
                "token = '",
                "eyJ",
                "eyJ.",
                "://a:",
                " sk-ant-",
                "-----BEGIN ",
                "MII",
                "secret_key:",
                "Authorization: Basic ",
                "akia",
                " ghp_a",
                "hooks.slack.com/services/"
            })
    void hostileLinesEndInBoundedTime(String piece) {
        String line = piece.repeat(200_000 / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> found(line));
    }

    @Test
    void stopsWithinALineWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> found("password=".repeat(10))).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void rejectsARowThatCouldNeverMatch() {
        assertThatThrownBy(() -> CredentialFamily.of("a", "A", Evidence.TOKEN, "(a)", "Upper"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CredentialFamily.of("a", "A", Evidence.TOKEN, "a", "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsOfOneFamilyShareTheirLabel() {
        Map<String, List<String>> labels = new TreeMap<>();
        for (CredentialFamily family : Credentials.standard().families()) {
            labels.computeIfAbsent(family.id(), id -> new ArrayList<>()).add(family.label());
        }
        assertThat(labels.values())
                .allSatisfy(
                        l -> assertThat(l.stream().collect(Collectors.toSet())).hasSize(1));
    }

    private static String found(String line) {
        return Credentials.standard().firstIn(line).map(CredentialFamily::id).orElse("none");
    }
}
