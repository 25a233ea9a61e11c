package dev.gittensory.github;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * What an answer says is left of the hour's requests.
 *
 * @param until when all of them are there again
 */
record Quota(long remaining, long limit, Instant until) {

    /** Of a hundred requests, those that are left to reviews. */
    private static final int RESERVED = 20;

    /** Empty if the answer does not say, or speaks of something other than plain requests. */
    static Optional<Quota> of(GitHubConnectorResponse answer) {
        String resource = answer.header("x-ratelimit-resource");
        if (resource != null && !resource.equals("core")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Quota(
                    number(answer, "x-ratelimit-remaining"),
                    number(answer, "x-ratelimit-limit"),
                    Instant.ofEpochSecond(number(answer, "x-ratelimit-reset"))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty(); // a GitHub of one's own may have no limits
        }
    }

    /** Whether what nobody waits for has to stop. */
    boolean isReserved(Instant now) {
        return now.isBefore(until) && remaining < limit / 100.0 * RESERVED;
    }

    private static long number(GitHubConnectorResponse answer, String header) {
        String text = answer.header(header);
        return Long.parseLong(text == null ? "none" : text);
    }
}
