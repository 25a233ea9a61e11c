package dev.gittensory.enrich.hosted;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.PullRequestSource.Commit;
import dev.gittensory.enrich.PullRequestSource.Verification;
import dev.gittensory.enrich.Subject;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds commits whose signature or author does not fit the rest of the pull request. Whether commits are to be signed
 * at all is for the rules of the repository: a pull request without any signature is silent.
 */
@Dependent
public final class CommitSignatureAnalyzer implements Analyzer {

    @Override
    public String name() {
        return "commitSignature";
    }

    @Override
    public CostClass costClass() {
        return CostClass.GITHUB;
    }

    /** It reads no line of the change, so none can be missing. */
    @Override
    public boolean readsEverything() {
        return true;
    }

    @Override
    public Analysis analyze(Subject subject) {
        if (subject.changes().files().isEmpty()) {
            return new Analysis.Skipped(EnrichReason.NO_FILES);
        }
        Inquiry inquiry = new Inquiry(name());
        List<Commit> commits =
                inquiry.list(subject.requirePullRequest()::commits).items();
        String path = subject.changes().files().get(0).path();

        List<Commit> invalid = commits.stream()
                .filter(commit -> commit.verification() == Verification.INVALID)
                .toList();
        if (!invalid.isEmpty()) {
            inquiry.found(
                    path,
                    Severity.MAJOR,
                    Category.SECURITY,
                    "Commits of this pull request whose signature is not valid: " + counted(invalid)
                            + ". Find out who made them before this is merged.");
        }
        List<Commit> lapses = lapses(commits);
        if (!lapses.isEmpty()) {
            inquiry.found(
                    path,
                    Severity.MINOR,
                    Category.SECURITY,
                    "Commits of this pull request without a signature, by somebody who signed others of it: "
                            + counted(lapses) + ". Ask whether they are really theirs.");
        }
        List<Commit> nobodys = nobodys(commits);
        if (!nobodys.isEmpty()) {
            inquiry.found(
                    path,
                    Severity.NIT,
                    Category.SECURITY,
                    "Commits of this pull request whose author's address belongs to no account, unlike the others: "
                            + counted(nobodys) + ". Check the author that they name.");
        }
        return inquiry.conclusion();
    }

    /** Compared per author: a contributor who does not sign is no lapse of the maintainer who does. */
    private static List<Commit> lapses(List<Commit> commits) {
        Set<String> signers = commits.stream()
                .filter(commit -> commit.verification() == Verification.VERIFIED)
                .flatMap(commit -> Logins.folded(commit.author()).stream())
                .collect(Collectors.toSet());
        return commits.stream()
                .filter(commit -> commit.verification() == Verification.UNSIGNED)
                .filter(commit ->
                        Logins.folded(commit.author()).filter(signers::contains).isPresent())
                .toList();
    }

    private static List<Commit> nobodys(List<Commit> commits) {
        List<Commit> without =
                commits.stream().filter(commit -> commit.author() == null).toList();
        return without.size() == commits.size() ? List.of() : without;
    }

    private static String counted(List<Commit> commits) {
        String sha = commits.get(0).sha();
        // an object name or nothing: the finding is shown in public
        return isObjectName(sha) ? commits.size() + ", the first is " + sha.substring(0, 12) : "" + commits.size();
    }

    private static boolean isObjectName(String sha) {
        return sha.length() >= 40
                && sha.chars()
                        .allMatch(character ->
                                character >= '0' && character <= '9' || character >= 'a' && character <= 'f');
    }
}
