package dev.gittensory.policy;

import dev.gittensory.domain.GateMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration of a repository wants of the gate. Public, like the file that it is from. What is null or
 * empty is left to the operator.
 *
 * @param version identifies the content of the file, empty if there is none
 * @param mode what a verdict is to be worth
 * @param notReviewed how a change that was not reviewed is to be concluded
 * @param deterministicReviewIsEnough false if no change is to pass without model reviewers
 * @param split what disagreement of the model reviewers is to mean
 * @param blockers kinds of findings that are to block as well
 * @param files the most changed files that are to pass without a person
 * @param lines the most changed lines that are to pass without a person
 * @param protectedPaths patterns of paths that only a person may let pass
 * @param requiredAnalyzers names of analyzers without which nothing is to pass
 */
public record Tightening(
        String version,
        @Nullable GateMode mode,
        @Nullable NotReviewed notReviewed,
        @Nullable Boolean deterministicReviewIsEnough,
        @Nullable SplitOpinion split,
        List<Blocker> blockers,
        @Nullable Integer files,
        @Nullable Integer lines,
        List<String> protectedPaths,
        Set<String> requiredAnalyzers) {

    /** The wish of a repository that has none. */
    public static final Tightening NONE =
            new Tightening("", null, null, null, null, List.of(), null, null, List.of(), Set.of());

    /** What a repository can wish for that may be weaker than what the operator requires. */
    public enum Wish {
        MODE,
        NOT_REVIEWED,
        DETERMINISTIC_REVIEW_IS_ENOUGH,
        SPLIT,
        FILES,
        LINES
    }

    public Tightening {
        blockers = List.copyOf(blockers);
        protectedPaths = List.copyOf(protectedPaths);
        requiredAnalyzers = Set.copyOf(requiredAnalyzers);
    }

    /** The wishes that would weaken this policy and therefore have no effect. */
    public Set<Wish> weakerThan(Policy floor) {
        Set<Wish> weaker = EnumSet.noneOf(Wish.class);
        if (mode != null && mode.compareTo(floor.mode()) < 0) {
            weaker.add(Wish.MODE);
        }
        if (notReviewed != null && notReviewed.compareTo(floor.notReviewed()) < 0) {
            weaker.add(Wish.NOT_REVIEWED);
        }
        if (Boolean.TRUE.equals(deterministicReviewIsEnough) && !floor.deterministicReviewIsEnough()) {
            weaker.add(Wish.DETERMINISTIC_REVIEW_IS_ENOUGH);
        }
        if (split != null && split.compareTo(floor.split()) < 0) {
            weaker.add(Wish.SPLIT);
        }
        if (files != null && files > floor.size().files()) {
            weaker.add(Wish.FILES);
        }
        if (lines != null && lines > floor.size().lines()) {
            weaker.add(Wish.LINES);
        }
        return weaker;
    }

    /** The patterns of the repository, understood. */
    List<ProtectedPath> ownPaths() {
        return IntStream.range(0, protectedPaths.size())
                .mapToObj(i -> ProtectedPath.of(ProtectedPath.Owner.REPOSITORY, i + 1, protectedPaths.get(i)))
                .toList();
    }
}
