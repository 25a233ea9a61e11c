package dev.gittensory.gate;

import dev.gittensory.domain.Reason;
import dev.gittensory.domain.StageResult;
import dev.gittensory.domain.Verdict;
import org.jspecify.annotations.Nullable;

/** The verdict as the checkpoint of its stage; deciding is never half done. */
public record GateResult(Verdict verdict) implements StageResult {

    @Override
    public Status status() {
        return Status.COMPLETE;
    }

    @Override
    public @Nullable Reason reason() {
        return null;
    }
}
