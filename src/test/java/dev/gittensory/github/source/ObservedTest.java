package dev.gittensory.github.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.enrich.PullRequestSource.CheckSignal.Conclusion;
import dev.gittensory.enrich.PullRequestSource.Commit;
import dev.gittensory.enrich.PullRequestSource.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservedTest {

    @ParameterizedTest
    @CsvSource({
        "valid, ada, VERIFIED",
        "valid, web-flow, BY_HOST",
        "unsigned, web-flow, UNSIGNED",
        "bad_email, ada, INVALID",
        "ocsp_revoked, ada, INVALID",
        "expired_key, ada, UNKNOWN",
        "something_new, ada, UNKNOWN"
    })
    void signatures(String reason, String committer, Verification verification) {
        JsonNode commit = json("{'sha':'1','author':null,'committer':{'login':'" + committer
                + "'},'parents':[{},{}],'commit':{'verification':{'reason':'" + reason + "'}}}");

        assertThat(Observed.commit(commit)).isEqualTo(new Commit("1", null, verification, true));
    }

    @ParameterizedTest
    @CsvSource({
        "completed, success, SUCCESS",
        "completed, startup_failure, FAILURE",
        "completed, cancelled, CANCELLED",
        "completed, action_required, ACTION_REQUIRED",
        "completed, neutral, NEUTRAL",
        "completed, skipped, SKIPPED",
        "completed, stale, STALE",
        "completed, something_new, PENDING",
        "in_progress, success, PENDING"
    })
    void checkRuns(String status, String conclusion, Conclusion expected) {
        JsonNode run = json("{'name':'x','status':'" + status + "','conclusion':'" + conclusion + "'}");

        assertThat(Observed.checkRun(run).conclusion()).isEqualTo(expected);
    }

    /** Says no more than that nothing is known, whatever there is instead of an object. */
    @Test
    void oddAnswersSayNothing() {
        for (String odd : new String[] {"null", "[]", "1", "{'name':1,'state':{},'user':[]}"}) {
            assertThat(Observed.checkRun(json(odd)).conclusion()).isEqualTo(Conclusion.PENDING);
            assertThat(Observed.commit(json(odd)).verification()).isEqualTo(Verification.UNKNOWN);
            assertThat(Observed.review(json(odd))).isEmpty();
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
