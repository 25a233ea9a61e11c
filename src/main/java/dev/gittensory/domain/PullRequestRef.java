package dev.gittensory.domain;

/**
 * Names one state of one pull request.
 *
 * @param repository {@code owner/name}
 * @param number of the pull request
 * @param baseRef the branch that it is to be merged into
 * @param baseSha the commit at the tip of that branch when the review began
 * @param headSha the commit that is reviewed
 */
public record PullRequestRef(String repository, int number, String baseRef, String baseSha, String headSha) {}
