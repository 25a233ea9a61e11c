package dev.gittensory.enrich.hosted;

import dev.gittensory.enrich.PullRequestSource;
import dev.gittensory.enrich.PullRequestSource.Approval;
import dev.gittensory.enrich.PullRequestSource.Commit;
import dev.gittensory.enrich.PullRequestSource.Listing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why an approval is not the judgement of a second person about the newest commit. */
final class ApprovalWeight {

    /** Why an approval does not count; the first that applies. */
    enum Flaw {
        /** It counts, or whether it does is not known. */
        NONE(""),
        BOT("Approvals by bots"),
        OWN("Approvals by people who wrote its newest commit or opened it"),
        NO_WRITE("Approvals by people who may not write to the repository"),
        EARLIER("Approvals of an earlier commit");

        private final String text;

        Flaw(String text) {
            this.text = text;
        }

        /** What it is, in the plural. */
        String text() {
            return text;
        }
    }

    private final PullRequestSource source;
    private final Inquiry inquiry;

    private @Nullable Optional<String> newestAuthor;

    ApprovalWeight(PullRequestSource source, Inquiry inquiry) {
        this.source = source;
        this.inquiry = inquiry;
    }

    Flaw of(Approval approval) {
        String reviewer = approval.reviewer();
        if (reviewer == null || approval.bot() && isBot(source.author())) {
            // a repository where bots approve what bots propose has been set up like that
            return Flaw.NONE;
        }
        if (approval.bot()) {
            return Flaw.BOT;
        }
        if (Logins.same(reviewer, source.author())
                || newestAuthor()
                        .filter(author -> Logins.same(author, reviewer))
                        .isPresent()) {
            return Flaw.OWN;
        }
        if (!inquiry.ask(() -> source.mayWrite(reviewer)).orElse(true)) {
            return Flaw.NO_WRITE;
        }
        return source.ref().headSha().equals(approval.commit()) ? Flaw.NONE : Flaw.EARLIER;
    }

    /** Who wrote the newest commit that is not a merge, because pressing "update branch" writes nothing. */
    private Optional<String> newestAuthor() {
        Optional<String> known = newestAuthor;
        if (known == null) {
            Listing<Commit> commits = inquiry.list(source::commits);
            List<Commit> written =
                    commits.items().stream().filter(commit -> !commit.merge()).toList();
            // a listing that was cut off lacks the newest
            known = commits.whole() && !written.isEmpty()
                    ? Optional.ofNullable(written.get(written.size() - 1).author())
                    : Optional.empty();
            newestAuthor = known;
        }
        return known;
    }

    private static boolean isBot(String login) {
        return login.endsWith("[bot]");
    }
}
