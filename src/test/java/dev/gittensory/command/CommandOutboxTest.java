package dev.gittensory.command;

import static dev.gittensory.testkit.HeadSamples.PULL_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.intake.CommandRequest;
import dev.gittensory.intake.CommandRequest.Kind;
import dev.gittensory.publish.Outbox;
import dev.gittensory.testkit.InMemoryPostStore;
import dev.gittensory.testkit.MutableClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandOutboxTest {

    private final MutableClock clock = new MutableClock("2026-11-24T10:00:00Z");
    private final InMemoryPostStore posts = new InMemoryPostStore();
    private final List<String> queued = new ArrayList<>();
    private final CommandOutbox commands =
            new CommandOutbox(posts, new Outbox(posts, (post, group, delay) -> queued.add(group), clock), clock);

    @Test
    void aCommentGivesOneCommandHoweverOftenItIsTold() {
        commands.request(new CommandRequest(PULL_REQUEST, 1, "octocat", Kind.REVIEW));
        commands.request(new CommandRequest(PULL_REQUEST, 1, "octocat", Kind.REVIEW));
        commands.request(new CommandRequest(PULL_REQUEST, 2, "octocat", Kind.HELP));

        assertThat(posts.state()).containsExactly("command pending", "command pending");
        assertThat(queued).containsExactly("42#3", "42#3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"octocat", "dependabot[bot]", "", "\"},{\\", "\u0000\u200b\ud800"})
    void theRowKeepsWhatWasAsked(String login) {
        CommandDetail detail = new CommandDetail(Long.MAX_VALUE, login, Kind.EXPLAIN);

        assertThat(CommandDetail.decode(detail.encode())).isEqualTo(detail);
    }

    @Test
    void theLongestDetailFitsIntoItsColumn() {
        String login = "\u0001".repeat(CommandRequest.LONGEST_LOGIN);

        assertThat(new CommandDetail(Long.MAX_VALUE, login, Kind.EXPLAIN).encode())
                .hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void whatIsNoDetailIsRefusedWithoutAWordOfIt() {
        assertThatThrownBy(() -> CommandDetail.decode("{\"comment\":\"private words\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("private")
                .hasNoCause();
    }
}
