package dev.gittensory.domain;

/**
 * One state of a pull request, and through whom it can be reached.
 *
 * @param ref which state
 * @param author login of who opened it; untrusted
 */
public record PullRequestHead(PullRequestKey pullRequest, PullRequestRef ref, String author) {}
