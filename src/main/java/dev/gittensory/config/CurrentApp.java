package dev.gittensory.config;

import java.util.Optional;

/** The GitHub App as which the service works at this moment: there may be none until it has been set up. */
@FunctionalInterface
public interface CurrentApp {

    /** Its credentials, from configuration or from the set-up page. */
    Optional<AppCredentials> credentials();
}
