package dev.gittensory.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.policy.Tightening.Wish;
import dev.gittensory.testkit.GateArbitraries;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** What a repository adds to the operator's policy only ever adds, in whatever order and however often. */
@Domain(GateArbitraries.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class TighteningPropertyTest {

    @Property
    void tighteningTwiceIsTighteningOnce(@ForAll Policy floor, @ForAll Tightening wish) {
        Policy once = floor.tightenedBy(wish);

        assertThat(unlabelled(once.tightenedBy(wish))).isEqualTo(unlabelled(once));
        Statistics.label("own paths")
                .collect(!wish.protectedPaths().isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        Statistics.label("no effect")
                .collect(unlabelled(once).equals(unlabelled(floor)))
                .coverage(coverage -> coverage.check(false).percentage(share -> share > 50));
    }

    @Property
    void theOrderOfTwoWishesDoesNotMatter(@ForAll Policy floor, @ForAll Tightening one, @ForAll Tightening other) {
        Policy here = floor.tightenedBy(one).tightenedBy(other);
        Policy there = floor.tightenedBy(other).tightenedBy(one);

        assertThat(withoutLists(here)).isEqualTo(withoutLists(there));
        assertThat(new HashSet<>(here.blockers())).isEqualTo(new HashSet<>(there.blockers()));
        assertThat(new HashSet<>(here.protectedPaths())).isEqualTo(new HashSet<>(there.protectedPaths()));
    }

    @Property
    void everythingOfTheFloorStays(@ForAll Policy floor, @ForAll Tightening wish) {
        Policy policy = floor.tightenedBy(wish);

        assertThat(policy.mode()).isGreaterThanOrEqualTo(floor.mode());
        assertThat(policy.notReviewed()).isGreaterThanOrEqualTo(floor.notReviewed());
        assertThat(policy.split()).isGreaterThanOrEqualTo(floor.split());
        assertThat(policy.deterministicReviewIsEnough() && !floor.deterministicReviewIsEnough())
                .isFalse();
        assertThat(policy.size().files()).isLessThanOrEqualTo(floor.size().files());
        assertThat(policy.size().lines()).isLessThanOrEqualTo(floor.size().lines());
        assertThat(policy.blockers()).containsAll(floor.blockers()).containsAll(wish.blockers());
        assertThat(policy.protectedPaths())
                .containsAll(floor.protectedPaths())
                .hasSizeGreaterThanOrEqualTo(wish.protectedPaths().size());
        assertThat(policy.requiredAnalyzers())
                .containsAll(floor.requiredAnalyzers())
                .containsAll(wish.requiredAnalyzers());
    }

    /** What was asked for, is not what applies, and what applies is what the operator has said: exactly that is weaker. */
    @Property
    void theWishesThatAreWeakerAreThoseWithoutEffect(@ForAll Policy floor, @ForAll Tightening wish) {
        Policy policy = floor.tightenedBy(wish);
        Set<Wish> unfulfilled = EnumSet.noneOf(Wish.class);
        addIf(unfulfilled, Wish.MODE, wish.mode() != null && wish.mode() != policy.mode());
        addIf(unfulfilled, Wish.NOT_REVIEWED, wish.notReviewed() != null && wish.notReviewed() != policy.notReviewed());
        addIf(unfulfilled, Wish.SPLIT, wish.split() != null && wish.split() != policy.split());
        addIf(
                unfulfilled,
                Wish.FILES,
                wish.files() != null && wish.files() != policy.size().files());
        addIf(
                unfulfilled,
                Wish.LINES,
                wish.lines() != null && wish.lines() != policy.size().lines());
        addIf(
                unfulfilled,
                Wish.DETERMINISTIC_REVIEW_IS_ENOUGH,
                wish.deterministicReviewIsEnough() != null
                        && wish.deterministicReviewIsEnough() != policy.deterministicReviewIsEnough());

        assertThat(wish.weakerThan(floor)).isEqualTo(unfulfilled);
        for (Wish each : Wish.values()) {
            Statistics.label("unfulfilled " + each)
                    .collect(unfulfilled.contains(each))
                    .coverage(coverage -> {
                        coverage.check(true).percentage(share -> share > 2);
                        coverage.check(false).percentage(share -> share > 20);
                    });
        }
    }

    private static void addIf(Set<Wish> wishes, Wish wish, boolean applies) {
        if (applies) {
            wishes.add(wish);
        }
    }

    private static Policy unlabelled(Policy policy) {
        return with(policy, policy.blockers(), policy.protectedPaths());
    }

    private static Policy withoutLists(Policy policy) {
        return with(policy, List.of(), List.of());
    }

    private static Policy with(Policy policy, List<Blocker> blockers, List<ProtectedPath> protectedPaths) {
        return new Policy(
                "",
                policy.mode(),
                policy.notReviewed(),
                policy.deterministicReviewIsEnough(),
                policy.split(),
                blockers,
                policy.size(),
                protectedPaths,
                policy.requiredAnalyzers());
    }
}
