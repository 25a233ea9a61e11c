package dev.gittensory.publish;

import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.publish.text.InlineComment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a review becomes visible. Every call may throw {@link NotNowException} if the host wants to be asked later or cannot
 * be reached, and {@link RefusedException} if it will not do it. A write that threw may have landed all the same: whoever
 * repeats it looks first.
 */
public interface ReviewHost {

    /** How the pull request stands now. */
    PullRequestState pullRequest(PullRequestKey pullRequest);

    /** The comment with this number, if it is still there. */
    Optional<HostComment> comment(PullRequestKey pullRequest, long id);

    /** All comments under the pull request, oldest first, those at lines left out. */
    List<HostComment> comments(PullRequestKey pullRequest);

    /** Adds a comment and returns its number. */
    long createComment(PullRequestKey pullRequest, String body);

    /** Replaces the text of a comment of ours. */
    void updateComment(PullRequestKey pullRequest, long id, String body);

    /** The number of our check run with this identifier at this commit. */
    Optional<Long> checkRun(PullRequestKey pullRequest, String head, String externalId);

    /** Adds a check run, in progress or concluded, and returns its number. */
    long createCheckRun(PullRequestKey pullRequest, CheckRun run);

    /** Brings a check run of ours to this state. */
    void updateCheckRun(PullRequestKey pullRequest, long id, CheckRun run);

    /** Our comments at lines of the diff, whatever commit they were made on. */
    List<HostComment> inlineComments(PullRequestKey pullRequest);

    /** Adds comments at lines of the diff at this commit, all or none. */
    void createInlineComments(PullRequestKey pullRequest, String head, List<InlineComment> comments);

    /** Adds labels and takes others away; what is there, or gone, already is no problem. */
    void label(PullRequestKey pullRequest, Set<String> add, Set<String> remove);

    /** Merges if the head is still this one; false if the host would not. */
    boolean merge(PullRequestKey pullRequest, String head);
}
