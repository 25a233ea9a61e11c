package dev.gittensory.enrich.leak;

import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.CodeChanges.adding;
import static dev.gittensory.enrich.CodeChanges.hunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.CodeChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretLogAnalyzerTest {

    private final SecretLogAnalyzer analyzer = new SecretLogAnalyzer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "src/A.java   | log.info(\"login with {}\", password);",
                "src/A.java   | LOG.debug(\"token: \" + accessToken);",
                "src/A.java   | logger.warn(String.format(\"%s\", user.getPassword()));",
                "src/A.java   | logger.info(\"h {}\", request.getHeader(\"Authorization\"));",
                "src/A.java   | System.out.println(apiKey);",
                "src/A.java   | log.info(\"x\", e, this.clientSecret)",
                "src/A.kt     | logger.info { \"key ${config.apiKey}\" }",
                "src/A.kt     | println(\"token $authToken\")",
                "src/a.js     | console.log(password)",
                "src/a.js     | console.log('token', token);",
                "src/a.ts     | logger.debug({ token })",
                "src/a.ts     | logger.debug({ user, pass: user.password })",
                "src/a.ts     | console.error(`bad key ${process.env.API_KEY}`)",
                "src/a.ts     | console.log(req.headers.authorization)",
                "src/a.ts     | console.log(req.headers['authorization'])",
                "src/a.ts     | console.log(JSON.stringify(secret))",
                "src/a.ts     | console.log(token?.toString())",
                "src/a.py     | print(f'password={password!r}')",
                "src/a.py     | logging.info('token %s', self.api_token)",
                "src/a.py     | logger.debug(\"key: \" + os.environ[\"API_KEY\"])",
                "src/a.py     | print(token, file=sys.stderr)",
                "app/a.rb     | logger.info \"token #{user.api_token}\"",
                "src/A.java   | log.atInfo().log(\"token {}\", token);",
                "src/A.java   | logger.atWarning().withCause(e).log(\"token %s\", accessToken);",
                "src/A.kt     | Log.d(TAG, \"password: ${user.password}\")",
                "src/A.java   | Timber.w(\"token %s\", token);",
                "src/a.go     | logrus.Infof(\"token %s\", token)",
                "app/a.rb     | Rails.logger.info \"token #{user.api_token}\"",
                "app/a.rb     | Rails.logger.warn password",
                "app/a.rb     | puts password",
                "src/a.go     | log.Printf(\"token %s\", cfg.Token)",
                "src/a.go     | logger.Info(\"login\", zap.String(\"token\", accessToken))",
                "src/a.go     | fmt.Println(secretKey)",
                "src/a.rs     | println!(\"{password}\");",
                "src/a.rs     | debug!(\"{}\", self.private_key);",
                "src/a.cs     | _logger.LogInformation($\"key {options.ApiKey}\");",
                "src/a.cs     | Console.WriteLine(password);",
                "src/a.php    | error_log('token ' . $token);",
                "src/a.php    | $this->logger->info(\"token {$user->token}\");",
                "src/a.swift  | print(\"token \\(token)\")",
                "run.sh       | echo \"token is $API_TOKEN\"",
                "run.sh       | echo ${PASSWORD}",
                "bin/a.js     | logger.info(password)",
            })
    void reports(String path, String line) {
        assertThat(findings(analyzer, hunk(path, "+" + line))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "src/A.java            | log.info(\"the password is wrong\");",
                "src/A.java            | log.info(\"password {}\", mask(password));",
                "src/A.java            | log.atInfo().log(\"token of {}\", user);",
                "src/A.java            | log.atInfo().addArgument(() -> mask(token)).log(\"token {}\");",
                "src/A.kt              | Log.d(TAG, \"password of ${user.id} was changed\")",
                "src/A.kt              | Log.e(TAG, \"token\", error)",
                "src/a.go              | logrus.WithError(err).Warn(\"token\")",
                "app/a.rb              | Rails.logger.info \"token #{token.length}\"",
                "src/A.java            | log.info(\"{}\", token.length());",
                "src/A.java            | log.info(\"{}\", token != null);",
                "src/A.java            | log.info(token == null ? \"no\" : \"yes\");",
                "src/A.java            | log.info(\"{} is not set\", PASSWORD);",
                "src/A.java            | log.info(\"{}\", passwordEncoder);",
                "src/A.java            | log.info(\"{}\", token.getClass());",
                "src/A.java            | log.info(\"{}\", secretName);",
                "src/A.java            | log.info(\"{}\", Token.class);",
                "src/A.java            | dialog.show(password);",
                "src/A.java            | // log.info(password);",
                "src/A.java            | login(password);",
                "src/A.java            | log.info(\"{}\", tokenCount + maxTokens);",
                "src/A.java            | log.info(\"{}\", nextToken);",
                "src/A.java            | log.info(\"{}\", hashedPassword);",
                "src/A.java            | log.info(\"{}\", cancellationToken);",
                "src/A.java            | log.info(\"{}\"); login(password);",
                "src/A.kt              | logger.info { \"key ${mask(apiKey)}\" }",
                "src/a.js              | console.log('password')",
                "src/a.js              | console.log(`token ${token ? 'set' : 'unset'}`)",
                "src/a.js              | console.log(`token ${token.slice(0, 4)}`)",
                "src/a.js              | console.log(!!token)",
                "src/a.js              | console.log(typeof token)",
                "src/a.js              | console.log({ password: '***' })",
                "src/a.js              | console.log({ token: redact(token) })",
                "src/a.js              | console.log(hasToken, isSecret)",
                "src/a.js              | console.log(secrets.size)",
                "src/a.js              | console.log(tokenizer.token)",
                "src/a.py              | print(has_token)",
                "src/a.py              | print(len(token))",
                "src/a.py              | print('password: {password}')",
                "src/a.py              | print(token, file=f)",
                "src/a.py              | logger.info('token %s', token[:4])",
                "src/a.py              | print(num_tokens, input_token)",
                "src/parser/a.py       | print(token)",
                "src/lexer.go          | fmt.Println(token)",
                "src/a.go              | log.Printf(\"secret %s\", secret.Name)",
                "src/a.go              | log.Printf(\"no token: %v\", err)",
                "src/a.go              | fmt.Fprintf(w, token)",
                "run.sh                | echo \"$PASSWORD\" > file",
                "run.sh                | echo 'set $PASSWORD'",
                "run.sh                | echo enter your password",
                "bin/a.js              | console.log(token)",
                "src/ATest.java        | log.info(password);",
                "README.md             | console.log(password)",
            })
    void staysSilentOn(String path, String line) {
        assertThat(findings(analyzer, hunk(path, "+" + line))).isEmpty();
    }

    @Test
    void doesNotTakeAPipeInAShellForALog() {
        assertThat(findings(analyzer, hunk("run.sh", "+echo \"$PASSWORD\" | docker login --password-stdin")))
                .isEmpty();
    }

    @Test
    void readsArgumentsOverLinesAndReportsTheLineOfTheValue() {
        assertThat(findings(analyzer, adding("A.java", "log.info(\n    \"user {} {}\",\n    user,\n    password);")))
                .extracting(Finding::line)
                .containsExactly(4);
        assertThat(findings(analyzer, hunk("A.java", " log.info(\"{}\",", "     password);", "+run();")))
                .isEmpty();
    }

    @Test
    void reportsALineOnce() {
        assertThat(findings(analyzer, hunk("a.js", "+console.log(password); console.log(token)")))
                .hasSize(1);
    }

    @Test
    void isMajorAndRepeatsNothingOfTheLine() {
        assertThat(findings(analyzer, hunk("a.js", "+console.log(walrusPassword)")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.MAJOR);
                    assertThat(finding.category()).isEqualTo(Finding.Category.SECURITY);
                    assertThat(finding.source()).isEqualTo("secretLog");
                    assertThat(finding.message()).doesNotContain("walrus");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"a.js|console.log(password", "a.py|print(f'{token}'"})
    @Timeout(120)
    void endsOnHostileInput(String path, String bait) {
        assertThatCode(() -> CodeChanges.hostile(path, bait).forEach(file -> findings(analyzer, file)))
                .doesNotThrowAnyException();
    }
}
