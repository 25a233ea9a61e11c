package dev.gittensory.enrich.dependency;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.PullRequestRef;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.PullRequestSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A repository of which only its files are known. */
final class FakePullRequest implements PullRequestSource {

    private final Set<String> files = new HashSet<>();

    @Nullable
    private EnrichReason fault;

    FakePullRequest with(String path) {
        files.add(path);
        return this;
    }

    FakePullRequest failing(EnrichReason reason) {
        fault = reason;
        return this;
    }

    @Override
    public Optional<String> baseFile(String path) {
        if (fault != null) {
            throw new DegradedException(fault);
        }
        return files.contains(path) ? Optional.of("content") : Optional.empty();
    }

    @Override
    public PullRequestRef ref() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String author() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Commit> commits() {
        throw new UnsupportedOperationException();
    }

    @Override
    public BranchState branch() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CheckSignal> checks() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Approval> approvals() {
        throw new UnsupportedOperationException();
    }
}
