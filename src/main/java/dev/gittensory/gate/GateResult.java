package dev.gittensory.gate;

import dev.gittensory.domain.Reason;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.StageResult;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The decision as the checkpoint of its stage, with what it was made from; deciding is never half done. */
public record GateResult(Decision decision, Inputs inputs, RepositoryReport repository) implements StageResult {

    public GateResult {
        // what an earlier version has stored lacks them, and must not look like something that can be replayed
        Objects.requireNonNull(decision);
        Objects.requireNonNull(inputs);
        Objects.requireNonNull(repository);
    }

    @Override
    public Status status() {
        return Status.COMPLETE;
    }

    @Override
    public @Nullable Reason reason() {
        return null;
    }
}
