package dev.gittensory.domain;

/**
 * Leads to one pull request, in whatever state.
 *
 * @param installation GitHub's number of the installation of the App through which it can be reached
 * @param repositoryId GitHub's number of the repository, which outlives renames
 * @param repository {@code owner/name}, as it was called last
 * @param number of the pull request
 */
public record PullRequestKey(long installation, long repositoryId, String repository, int number) {

    /** The same for all states of one pull request; what has it is carried out one after the other. */
    public String group() {
        return repositoryId + "#" + number;
    }
}
