package dev.gittensory.enrich.hosted;

import dev.gittensory.enrich.PullRequestSource.Approval;
import dev.gittensory.enrich.PullRequestSource.Approval.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the reviews of a pull request as the host does. */
final class Reviews {

    private Reviews() {}

    /**
     * What everybody says in the end, in the order in which they said it: a later review of the same person replaces an
     * earlier one, a mere comment does not, and one that was dismissed says nothing. Accounts that are gone say nothing.
     */
    static List<Approval> standing(List<Approval> reviews) {
        Map<String, Approval> last = new LinkedHashMap<>();
        for (Approval review : reviews) {
            Optional<String> reviewer = Logins.folded(review.reviewer());
            if (reviewer.isPresent() && review.state() != State.COMMENTED) {
                last.remove(reviewer.get());
                last.put(reviewer.get(), review);
            }
        }
        return last.values().stream()
                .filter(review -> review.state() != State.DISMISSED)
                .toList();
    }
}
