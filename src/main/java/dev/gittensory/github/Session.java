package dev.gittensory.github;

import org.kohsuke.github.GitHub;

/**
 * Through what a call asks GitHub; both ways take the same connector, and with it the same token, pace and bounds.
 *
 * @param github the library's objects; most of them cost a request before the first one that is wanted
 * @param rest plain requests, one for one
 */
public record Session(GitHub github, Rest rest) {}
