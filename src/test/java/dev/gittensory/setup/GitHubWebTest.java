package dev.gittensory.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHubWebTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.github.com, https://github.com",
        "https://github.acme.example/api/v3, https://github.acme.example",
        "https://acme.example/github/api/v3, https://acme.example/github",
        "https://api.acme.ghe.com, https://acme.ghe.com",
        "http://127.0.0.1:4000, http://127.0.0.1:4000",
    })
    void pagesAreWhereTheApiIs(String api, String web) {
        GitHubWeb gitHub = new GitHubWeb(URI.create(api));

        assertThat(gitHub.newApp("", "x")).isEqualTo(web + "/settings/apps/new?state=x");
        assertThat(gitHub.has(URI.create(web + "/apps/our-app"))).isTrue();
    }

    @Test
    void addressesOfOthersAreNotGitHubs() {
        GitHubWeb gitHub = new GitHubWeb(URI.create("https://api.github.com"));

        assertThat(gitHub.has(URI.create("https://github.com.evil.example/apps/x")))
                .isFalse();
        assertThat(gitHub.has(URI.create("javascript:alert(1)"))).isFalse();
    }

    @Test
    void formsMayBeSentToItsOriginWithoutAPath() {
        assertThat(Page.policy(new GitHubWeb(URI.create("https://acme.example:8443/github/api/v3")).origin()))
                .contains("form-action 'self' https://acme.example:8443;", "default-src 'none'")
                .doesNotContain("unsafe");
    }
}
