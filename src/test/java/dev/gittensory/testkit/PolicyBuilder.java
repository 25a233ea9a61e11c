package dev.gittensory.testkit;

import dev.gittensory.domain.GateMode;
import dev.gittensory.policy.Blocker;
import dev.gittensory.policy.NotReviewed;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.ProtectedPath;
import dev.gittensory.policy.ProtectedPath.Owner;
import dev.gittensory.policy.Size;
import dev.gittensory.policy.SplitOpinion;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The built-in policy with what a test wants otherwise. */
public final class PolicyBuilder {

    private String version = Policy.BUILT_IN.version();
    private GateMode mode = Policy.BUILT_IN.mode();
    private NotReviewed notReviewed = Policy.BUILT_IN.notReviewed();
    private boolean deterministicReviewIsEnough = Policy.BUILT_IN.deterministicReviewIsEnough();
    private SplitOpinion split = Policy.BUILT_IN.split();
    private List<Blocker> blockers = Policy.BUILT_IN.blockers();
    private Size size = Policy.BUILT_IN.size();
    private List<ProtectedPath> protectedPaths = Policy.BUILT_IN.protectedPaths();
    private Set<String> requiredAnalyzers = Policy.BUILT_IN.requiredAnalyzers();

    private PolicyBuilder() {}

    public static PolicyBuilder policy() {
        return new PolicyBuilder();
    }

    public PolicyBuilder version(String value) {
        version = value;
        return this;
    }

    public PolicyBuilder mode(GateMode value) {
        mode = value;
        return this;
    }

    public PolicyBuilder notReviewed(NotReviewed value) {
        notReviewed = value;
        return this;
    }

    public PolicyBuilder deterministicReviewIsEnough(boolean value) {
        deterministicReviewIsEnough = value;
        return this;
    }

    public PolicyBuilder split(SplitOpinion value) {
        split = value;
        return this;
    }

    public PolicyBuilder blockers(Blocker... value) {
        blockers = List.of(value);
        return this;
    }

    public PolicyBuilder size(int files, int lines) {
        size = new Size(files, lines);
        return this;
    }

    public PolicyBuilder protectedPaths(String... patterns) {
        protectedPaths = IntStream.range(0, patterns.length)
                .mapToObj(i -> ProtectedPath.of(Owner.OPERATOR, i + 1, patterns[i]))
                .toList();
        return this;
    }

    public PolicyBuilder requiredAnalyzers(String... names) {
        requiredAnalyzers = Set.of(names);
        return this;
    }

    public Policy build() {
        return new Policy(
                version,
                mode,
                notReviewed,
                deterministicReviewIsEnough,
                split,
                blockers,
                size,
                protectedPaths,
                requiredAnalyzers);
    }
}
