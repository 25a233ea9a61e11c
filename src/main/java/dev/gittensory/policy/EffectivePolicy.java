package dev.gittensory.policy;

/**
 * What one review is decided by: the operator's floor and what the repository adds to it.
 *
 * @param repositoryKnown false if it could not be learned what the repository requires
 */
public record EffectivePolicy(Policy floor, RepositoryConfig repository, boolean repositoryKnown) {

    /** What applies: the floor, and what the repository adds. */
    public Policy policy() {
        return floor.tightenedBy(repository.gate());
    }
}
