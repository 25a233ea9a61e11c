package dev.gittensory.setup;

import dev.gittensory.config.AppCredentials;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.RefusedException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** GitHub, as far as the App itself is concerned. Every call may throw {@link NotNowException} and {@link RefusedException}. */
public interface AppHost {

    /** The App that GitHub has made of a manifest; the code is good for it once. */
    NewApp exchange(String code);

    /** The App as which we work. */
    RegisteredApp app();

    /** Where it is installed. */
    List<Installation> installations();

    /** Repositories of installations that are not suspended, as many as fit a list to choose from. */
    List<Repository> repositories();

    /** Has GitHub deliver the ping again that it sent when the App was made; false if it has forgotten it. */
    boolean redeliverPing();

    /** Adds a check run that says that it is a test to the head of the default branch, and returns its page. */
    Optional<URI> postTestCheck(Repository repository);

    /** How far GitHub's clock was ahead of ours when it last answered; negative if behind. */
    Duration clockAhead();

    /** An App that has just been made. */
    record NewApp(String slug, AppCredentials credentials) {}

    /** An App as GitHub knows it. */
    record RegisteredApp(String name, URI page, Granted granted) {}

    /**
     * What somebody has granted, by GitHub's words.
     *
     * @param permissions names with their levels
     */
    record Granted(Map<String, String> permissions, Set<String> events) {
        public Granted {
            permissions = Map.copyOf(permissions);
            events = Set.copyOf(events);
        }
    }

    /**
     * An installation of the App.
     *
     * @param account of the owner
     */
    record Installation(long id, String account, boolean suspended, Granted granted) {}

    /**
     * A repository that the App can see.
     *
     * @param id GitHub's number of it
     * @param name {@code owner/name}
     */
    record Repository(long installation, long id, String name, String defaultBranch) {}
}
