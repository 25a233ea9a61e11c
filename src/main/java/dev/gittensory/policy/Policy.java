package dev.gittensory.policy;

import dev.gittensory.domain.GateMode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the gate decides by.
 *
 * @param version identifies this policy in every verdict; public, and says nothing of what the policy holds
 * @param mode what a verdict is worth
 * @param notReviewed how a change that was not reviewed is concluded
 * @param deterministicReviewIsEnough whether a change may pass although no model reviewer is configured
 * @param split what disagreement of the model reviewers means
 * @param blockers kinds of findings that block
 * @param size the largest change that passes without a person
 * @param protectedPaths what only a person may let pass
 * @param requiredAnalyzers names of analyzers without which nothing passes
 */
public record Policy(
        String version,
        GateMode mode,
        NotReviewed notReviewed,
        boolean deterministicReviewIsEnough,
        SplitOpinion split,
        List<Blocker> blockers,
        Size size,
        List<ProtectedPath> protectedPaths,
        Set<String> requiredAnalyzers) {

    /** What applies where an operator has said nothing. */
    public static final Policy BUILT_IN = new Policy(
            "built-in-2",
            GateMode.BLOCK,
            NotReviewed.ACTION_REQUIRED,
            false,
            SplitOpinion.ADVICE,
            List.of(Blocker.SEVERE),
            Size.GENEROUS,
            List.of(),
            Set.of());

    public Policy {
        blockers = List.copyOf(blockers);
        protectedPaths = List.copyOf(protectedPaths);
        requiredAnalyzers = Set.copyOf(requiredAnalyzers);
    }

    /** The same for an operator who does without model reviewers. */
    public Policy withoutReviewers() {
        return new Policy(
                version + "-deterministic",
                mode,
                notReviewed,
                true,
                split,
                blockers,
                size,
                protectedPaths,
                requiredAnalyzers);
    }

    /** This policy with what a repository adds to it. What would weaken it has no effect. */
    public Policy tightenedBy(Tightening wish) {
        return new Policy(
                wish.version().isEmpty() ? version : version + "+" + wish.version(),
                stricter(mode, wish.mode()),
                stricter(notReviewed, wish.notReviewed()),
                deterministicReviewIsEnough && !Boolean.FALSE.equals(wish.deterministicReviewIsEnough()),
                stricter(split, wish.split()),
                union(blockers, wish.blockers()),
                size.and(wish.files(), wish.lines()),
                union(protectedPaths, wish.ownPaths()),
                Stream.concat(requiredAnalyzers.stream(), wish.requiredAnalyzers().stream())
                        .collect(Collectors.toSet()));
    }

    @Override
    public String toString() {
        return "Policy " + version;
    }

    private static <T> List<T> union(List<T> ours, List<T> theirs) {
        return Stream.concat(ours.stream(), theirs.stream()).distinct().toList();
    }

    /** Each of these enums is in order of strictness. */
    private static <E extends Enum<E>> E stricter(E ours, @Nullable E theirs) {
        return theirs == null ? ours : Collections.max(List.of(ours, theirs));
    }
}
