package dev.gittensory.testkit;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.PullRequestRef;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.PullRequestSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pull request by {@code ada} that nobody has looked at: up to date, without commits, checks, reviews or files. Tests
 * add what they need, and let single questions fail.
 */
public final class FakePullRequest implements PullRequestSource {

    public static final String AUTHOR = "ada";
    public static final String HEAD = "1".repeat(40);

    /** What can be asked and can fail. */
    public enum Question {
        BASE_FILE,
        HEAD_FILE,
        COMMITS,
        BRANCH,
        CHECKS,
        REQUIRED_CHECKS,
        APPROVALS,
        MAY_WRITE
    }

    private static final Instant BASE_TIP = Instant.parse("2026-03-01T00:00:00Z");

    private final Map<Question, EnrichReason> failures = new EnumMap<>(Question.class);
    private final Set<Question> cut = new HashSet<>();
    private final List<Question> asked = new ArrayList<>();

    private final Map<String, String> baseFiles = new HashMap<>();
    private final Map<String, String> headFiles = new HashMap<>();
    private final List<Commit> commits = new ArrayList<>();
    private final List<CheckSignal> checks = new ArrayList<>();
    private final Set<String> required = new HashSet<>();
    private final List<Approval> approvals = new ArrayList<>();
    private final Set<String> readers = new HashSet<>();
    private String author = AUTHOR;
    private int behindBy;
    private Duration age = Duration.ZERO;
    private List<String> baseTouched = List.of();

    public FakePullRequest by(String login) {
        author = login;
        return this;
    }

    /** This question fails for this reason. */
    public FakePullRequest failing(Question question, EnrichReason reason) {
        failures.put(question, reason);
        return this;
    }

    /** The host cuts off the answer to this question. */
    public FakePullRequest cutting(Question question) {
        cut.add(question);
        return this;
    }

    public FakePullRequest withBaseFile(String path, String content) {
        baseFiles.put(path, content);
        return this;
    }

    public FakePullRequest withHeadFile(String path, String content) {
        headFiles.put(path, content);
        return this;
    }

    public FakePullRequest withCommit(@Nullable String login, Verification verification) {
        commits.add(new Commit(Integer.toHexString(0xabc00 + commits.size()).repeat(8), login, verification, false));
        return this;
    }

    public FakePullRequest withMerge(String login) {
        commits.add(new Commit("f".repeat(40), login, Verification.BY_HOST, true));
        return this;
    }

    public FakePullRequest withCommit(Commit commit) {
        commits.add(commit);
        return this;
    }

    public FakePullRequest behindBy(int commitsLacking, Duration baseAge, String... touched) {
        behindBy = commitsLacking;
        age = baseAge;
        baseTouched = List.of(touched);
        return this;
    }

    public FakePullRequest withCheck(String name, CheckSignal.Conclusion conclusion) {
        checks.add(new CheckSignal(name, conclusion));
        return this;
    }

    public FakePullRequest requiring(String... names) {
        required.addAll(List.of(names));
        return this;
    }

    /** Somebody approves the head. */
    public FakePullRequest approvedBy(String login) {
        return withReview(new Approval(login, HEAD, Approval.State.APPROVED, false));
    }

    public FakePullRequest withReview(Approval approval) {
        approvals.add(approval);
        return this;
    }

    /** Everybody else may write. */
    public FakePullRequest withReader(String login) {
        readers.add(login);
        return this;
    }

    /** The questions so far, in order. */
    public List<Question> asked() {
        return List.copyOf(asked);
    }

    @Override
    public PullRequestRef ref() {
        return new PullRequestRef("octo/repo", 7, "main", "0".repeat(40), HEAD);
    }

    @Override
    public String author() {
        return author;
    }

    @Override
    public Optional<String> baseFile(String path) {
        return answer(Question.BASE_FILE, Optional.ofNullable(baseFiles.get(path)));
    }

    @Override
    public Optional<String> headFile(String path) {
        return answer(Question.HEAD_FILE, Optional.ofNullable(headFiles.get(path)));
    }

    @Override
    public Listing<Commit> commits() {
        return answer(Question.COMMITS, listing(Question.COMMITS, commits));
    }

    @Override
    public BranchState branch() {
        Listing<String> touched = listing(Question.BRANCH, baseTouched);
        return answer(Question.BRANCH, new BranchState(behindBy, BASE_TIP.minus(age), BASE_TIP, touched));
    }

    @Override
    public Listing<CheckSignal> checks() {
        return answer(Question.CHECKS, listing(Question.CHECKS, checks));
    }

    @Override
    public Set<String> requiredChecks() {
        return answer(Question.REQUIRED_CHECKS, Set.copyOf(required));
    }

    @Override
    public Listing<Approval> approvals() {
        return answer(Question.APPROVALS, listing(Question.APPROVALS, approvals));
    }

    @Override
    public boolean mayWrite(String login) {
        return answer(Question.MAY_WRITE, !readers.contains(login));
    }

    private <T> Listing<T> listing(Question question, List<T> items) {
        return new Listing<>(items, !cut.contains(question));
    }

    private <T> T answer(Question question, T answer) {
        asked.add(question);
        EnrichReason failure = failures.get(question);
        if (failure != null) {
            throw new DegradedException(failure);
        }
        return answer;
    }
}
