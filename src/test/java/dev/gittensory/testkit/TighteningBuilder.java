package dev.gittensory.testkit;

import dev.gittensory.domain.GateMode;
import dev.gittensory.policy.Blocker;
import dev.gittensory.policy.NotReviewed;
import dev.gittensory.policy.SplitOpinion;
import dev.gittensory.policy.Tightening;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A repository's wishes, none but those that a test names. */
public final class TighteningBuilder {

    private String version = "";
    private @Nullable GateMode mode;
    private @Nullable NotReviewed notReviewed;
    private @Nullable Boolean deterministicReviewIsEnough;
    private @Nullable SplitOpinion split;
    private List<Blocker> blockers = List.of();
    private @Nullable Integer files;
    private @Nullable Integer lines;
    private List<String> protectedPaths = List.of();
    private Set<String> requiredAnalyzers = Set.of();

    private TighteningBuilder() {}

    public static TighteningBuilder tightening() {
        return new TighteningBuilder();
    }

    public TighteningBuilder version(String value) {
        version = value;
        return this;
    }

    public TighteningBuilder mode(GateMode value) {
        mode = value;
        return this;
    }

    public TighteningBuilder notReviewed(NotReviewed value) {
        notReviewed = value;
        return this;
    }

    public TighteningBuilder deterministicReviewIsEnough(boolean value) {
        deterministicReviewIsEnough = value;
        return this;
    }

    public TighteningBuilder split(SplitOpinion value) {
        split = value;
        return this;
    }

    public TighteningBuilder blockers(Blocker... value) {
        blockers = List.of(value);
        return this;
    }

    public TighteningBuilder files(int value) {
        files = value;
        return this;
    }

    public TighteningBuilder lines(int value) {
        lines = value;
        return this;
    }

    public TighteningBuilder protectedPaths(String... patterns) {
        protectedPaths = List.of(patterns);
        return this;
    }

    public TighteningBuilder requiredAnalyzers(String... names) {
        requiredAnalyzers = Set.of(names);
        return this;
    }

    public Tightening build() {
        return new Tightening(
                version,
                mode,
                notReviewed,
                deterministicReviewIsEnough,
                split,
                blockers,
                files,
                lines,
                protectedPaths,
                requiredAnalyzers);
    }
}
