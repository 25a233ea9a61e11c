package dev.gittensory.publish;

import dev.gittensory.domain.Extra;
import dev.gittensory.domain.ReviewResult;

/** The operator's side of what is done only where operator and repository both want it. */
@FunctionalInterface
public interface Permission {

    /** Whether the operator lets this installation have it now. */
    boolean allows(long installation, Extra extra);

    /** Whether both want it: the repository by the configuration under which it was reviewed, the operator at this moment. */
    default boolean isWanted(Post post, ReviewResult result, Extra extra) {
        return result.repository().extras().contains(extra)
                && allows(post.pullRequest().installation(), extra);
    }
}
