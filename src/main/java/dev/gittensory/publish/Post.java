package dev.gittensory.publish;

import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.ReviewId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox: one thing that is to be written to the host of a pull request.
 *
 * @param review of which it shows something, null for the answer to a command
 * @param detail what else the kind needs, empty if nothing; JSON of ours
 * @param attempts how often an error of our own has kept it from being carried out
 */
public record Post(
        UUID id,
        PostKind kind,
        PullRequestKey pullRequest,
        @Nullable ReviewId review,
        String detail,
        int attempts,
        Instant createdAt) {}
