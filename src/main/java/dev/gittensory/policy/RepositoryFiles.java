package dev.gittensory.policy;

import dev.gittensory.domain.ReviewId;

/** Where the configuration files of repositories come from. */
public interface RepositoryFiles {

    /** The name of the file, at the root of a repository. */
    String NAME = ".gittensory.yml";

    /**
     * The configuration of the repository that this review is about, from the branch that the change is to be merged into:
     * a change must not bring along the rules by which it is judged.
     */
    Answer read(ReviewId review);

    /** What is known of the file. */
    sealed interface Answer {

        /** It is there. */
        record Found(byte[] content) implements Answer {}

        /** The repository has none. */
        record Absent() implements Answer {}

        /** Whether there is one could not be learned. */
        record Unknown() implements Answer {}
    }
}
