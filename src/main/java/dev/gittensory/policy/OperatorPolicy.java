package dev.gittensory.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that the operator's private file says. None of it may leave the process, but the text of the rubric, which the
 * model reviewers are meant to read; {@code toString} names the version only.
 *
 * @param gate the floor for every repository
 * @param rubric what the model reviewers are to go by, empty if the operator has nothing to add
 * @param budgets what may be spent
 * @param rights what an installation may do, where {@code installations} does not name it
 * @param installations what single installations may do, by GitHub's number of the installation
 */
public record OperatorPolicy(
        Policy gate, String rubric, Budgets budgets, Set<Right> rights, Map<Long, Set<Right>> installations) {

    /** What an installation may do where the operator has said nothing: what needs no opting in. */
    public static final Set<Right> USUAL_RIGHTS = Set.of(Right.REVIEW, Right.COMMANDS);

    /** What applies without a file. */
    public static final OperatorPolicy BUILT_IN =
            new OperatorPolicy(Policy.BUILT_IN, "", Budgets.UNLIMITED, USUAL_RIGHTS, Map.of());

    public OperatorPolicy {
        rights = Set.copyOf(rights);
        installations = Map.copyOf(installations);
    }

    /** Whether this installation may do it. */
    public boolean allows(long installation, Right right) {
        return Optional.ofNullable(installations.get(installation))
                .orElse(rights)
                .contains(right);
    }

    @Override
    public String toString() {
        return "OperatorPolicy " + gate.version();
    }
}
