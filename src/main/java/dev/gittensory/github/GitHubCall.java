package dev.gittensory.github;

import java.io.IOException;

/** What is to be done at GitHub. */
@FunctionalInterface
public interface GitHubCall<T> {

    /** Does it; the session is good for this call only. */
    T run(Session session) throws IOException;
}
