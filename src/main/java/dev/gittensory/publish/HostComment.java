package dev.gittensory.publish;

/**
 * A comment on a pull request.
 *
 * @param ours whether our App is its author, by what the host says and not by its text
 * @param body untrusted unless {@code ours}
 */
public record HostComment(long id, boolean ours, String body) {}
