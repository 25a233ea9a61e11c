package dev.gittensory.policy;

/**
 * What one review is decided by: the operator's floor and what the repository adds to it.
 *
 * @param repositoryKnown false if it could not be learned whether the repository has a configuration
 */
public record EffectivePolicy(Policy floor, RepositoryConfig repository, boolean repositoryKnown) {

    /** The policy that the gate goes by. */
    public Policy policy() {
        return floor.tightenedBy(repository.gate());
    }
}
