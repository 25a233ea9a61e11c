package dev.gittensory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.testkit.WebhookExamples.Example;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookExamplesIT {

    private final Example opened = WebhookExamples.first("pull_request", "opened");

    @Test
    void thereAreAllThatArePublished() {
        assertThat(WebhookExamples.all()).hasSize(329).extracting(Example::name).doesNotHaveDuplicates();
    }

    @Test
    void signaturesAreThoseThatGitHubHasPublished() {
        List<String> signatures =
                WebhookExamples.sign("It's a Secret to Everybody", List.of("Hello, World!", opened.body()));
        assertThat(signatures)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .startsWith("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
    }

    @Test
    void theyCanBeVaried() {
        String repository = "/pull_request/head/repo";
        assertThat(opened.payload().at(repository + "/fork").asBoolean()).isFalse();
        assertThat(WebhookExamples.fork(opened)
                        .payload()
                        .at(repository + "/fork")
                        .asBoolean())
                .isTrue();
        assertThat(WebhookExamples.withoutHeadRepository(opened)
                        .payload()
                        .at(repository)
                        .isNull())
                .isTrue();
        assertThat(WebhookExamples.byBot(opened, "robot[bot]")
                        .payload()
                        .at("/sender/type")
                        .asText())
                .isEqualTo("Bot");
        assertThat(WebhookExamples.edited(opened).action()).isEqualTo("edited");
        Example installed = WebhookExamples.withInstallation(opened, 7);
        assertThat(installed.payload().at("/installation/id").asLong()).isEqualTo(7);
        assertThat(WebhookExamples.withoutInstallation(installed).payload().has("installation"))
                .isFalse();
        assertThat(opened.payload().has("installation")).as("the original").isFalse();
    }
}
