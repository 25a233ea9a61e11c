package dev.gittensory.enrich.leak;

import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.CodeChanges.hunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.CodeChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HardcodedUrlAnalyzerTest {

    private final HardcodedUrlAnalyzer analyzer = new HardcodedUrlAnalyzer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "src/A.java  | String url = \"http://10.1.2.3/api\";                   | by its address",
                "src/A.java  | call(\"https://203.0.114.9:8443\");                     | by its address",
                "src/a.js    | fetch('http://localhost:3000/api')                      | a port of the machine",
                "src/a.js    | fetch(`http://localhost:3000/api/${id}`)                | a port of the machine",
                "src/a.js    | connect('ws://127.0.0.1:9000')                          | a port of the machine",
                "src/a.py    | requests.get('http://0.0.0.0:80/')                      | a port of the machine",
                "src/a.py    | f('http://[::1]:8080/')                                 | a port of the machine",
                "src/A.java  | f(\"https://billing.internal/api\");                    | one network",
                "src/A.java  | f(\"https://git.acme.corp\");                           | one network",
                "src/a.go    | f(\"http://svc.ns.svc.cluster.local:80/x\")             | one network",
                "src/a.ts    | const api = 'https://api-staging.acme.io/v1'            | a stage",
                "src/a.ts    | const api = 'https://dev.acme.io/v1'                    | a stage",
                "src/a.ts    | const api = 'https://api.qa2.acme.io'                   | a stage",
                "src/a.ts    | const api = 'https://user@staging.acme.io'              | a stage",
                "src/a.ts    | const apiUrl = 'http://api.acme.io/v1'                  | no encryption",
                "src/A.java  | URI.create(\"http://api.acme.io/v1\")                   | no encryption",
                "src/a.go    | http.Get(\"http://api.acme.io/v1\")                     | no encryption",
                "src/a.go    | x := &T{Endpoint: \"http://api.acme.io\"}               | no encryption",
            })
    void reports(String path, String line, String message) {
        assertThat(findings(analyzer, hunk(path, "+" + line)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "src/A.java            | String url = \"https://api.acme.io/v1\";",
                "src/A.java            | // see \"http://10.1.2.3/api\"",
                "src/A.java            | * \"http://10.1.2.3/api\"",
                "src/A.java            | f(\"http://www.w3.org/2001/XMLSchema\");",
                "src/A.java            | url = \"http://www.w3.org/2000/svg\";",
                "src/A.java            | uri = \"http://schemas.acme.io/x\";",
                "src/A.java            | uri = \"http://maven.apache.org/POM/4.0.0\";",
                "src/A.java            | url = \"http://example.com/x\";",
                "src/A.java            | url = \"http://api.acme.example/x\";",
                "src/A.java            | url = \"http://\" + host;",
                "src/A.java            | url = \"http://127.0.0.1:\" + port;",
                "src/A.java            | url = \"http://localhost\";",
                "src/A.java            | if (url.startsWith(\"http://\")) {",
                "src/A.java            | throw new E(\"see http://docs.acme.io/errors\");",
                "src/A.java            | title(\"http://docs.acme.io/errors\");",
                "src/A.java            | static final String DEFAULT_URL = \"http://localhost:8080\";",
                "src/A.java            | System.getProperty(\"url\", \"http://localhost:8080\")",
                "src/A.java            | @Value(\"${url:http://localhost:8080}\")",
                "src/A.java            | url = \"http://192.0.2.1/\";",
                "src/A.java            | url = \"http://169.254.169.254/latest/meta-data\";",
                "src/A.java            | url = \"http://metadata.google.internal/\";",
                "src/A.java            | url = \"https://dev.azure.com/acme\";",
                "src/A.java            | url = \"https://web.dev/x\";",
                "src/A.java            | url = \"https://device.acme.io/x\";",
                "src/a.js              | const u = process.env.URL ?? 'http://localhost:3000'",
                "src/a.js              | const u = `http://${host}:3000`",
                "src/a.js              | const u = `http://localhost:${port}`",
                "src/A.java            | url = \"http://www.acme.io/\";",
                "src/a.py              | >>> r = manager.request('GET', 'http://localhost:3000/')",
                "src/a.py              | \"\"\"For example requests.get('http://localhost:3000/')\"\"\"",
                "src/a.js              | <a href=\"http://acme.io/\">",
                "src/a.js              | <input placeholder=\"http://localhost:3000\">",
                "src/a.py              | os.getenv('URL', 'http://localhost:3000')",
                "src/a.py              | help='http://10.0.0.1'",
                "src/a.ts              | const r = /http:\\/\\/localhost:3000/",
                "src/test/A.java       | f(\"http://localhost:8080\");",
                "src/a.test.ts         | f('http://localhost:8080')",
                "src/mocks/a.ts        | f('http://localhost:8080')",
                "src/config/a.ts       | f('http://localhost:8080')",
                "vite.config.ts        | f('http://localhost:8080')",
                "scripts/a.py          | f('http://localhost:8080')",
                "application.yml       | url: http://localhost:8080",
                "README.md             | \"http://localhost:8080\"",
                "package-lock.json     | \"url\": \"http://10.1.2.3/x.tgz\"",
            })
    void staysSilentOn(String path, String line) {
        assertThat(findings(analyzer, hunk(path, "+" + line))).isEmpty();
    }

    @Test
    void staysSilentOnAFallback() {
        assertThat(findings(analyzer, hunk("a.js", "+const u = config.url || 'http://localhost:3000'")))
                .isEmpty();
    }

    @Test
    void isMinorAndRepeatsNothingOfTheLine() {
        assertThat(findings(analyzer, hunk("a.js", "+f('http://walrus.internal/')", "+f('http://1.2.3.4')")))
                .hasSize(2)
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.MINOR);
                    assertThat(finding.category()).isEqualTo(Finding.Category.MAINTAINABILITY);
                    assertThat(finding.source()).isEqualTo("hardcodedUrl");
                    assertThat(finding.message()).doesNotContain("walrus", "1.2.3.4");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"a.js|'http://a", "a.py|'http://u:p@1.1.1.1:80"})
    @Timeout(120)
    void endsOnHostileInput(String path, String bait) {
        assertThatCode(() -> CodeChanges.hostile(path, bait).forEach(file -> findings(analyzer, file)))
                .doesNotThrowAnyException();
    }
}
