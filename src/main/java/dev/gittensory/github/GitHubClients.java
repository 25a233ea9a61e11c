package dev.gittensory.github;

import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.CurrentApp;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.RefusedException;
import java.io.IOException;
import java.lang.System.Logger;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHApp;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;

/**
 * The way to GitHub. Every call ends with what was asked for, with {@link NotNowException} if it is to be tried again later,
 * or with {@link RefusedException} if that would change nothing; the latter as well while there is no App. Thread-safe.
 */
public final class GitHubClients {

    private static final Logger LOG = System.getLogger("gittensory");

    private static final SessionConnector.Credential NOBODY = new SessionConnector.Credential() {
        @Override
        public String authorization() {
            return "";
        }

        @Override
        public boolean renewedAfter(AnswerException refusal) {
            return false;
        }
    };

    private final CurrentApp app;
    private final URI apiUrl;
    private final Clock clock;
    private final AppJwt jwt;
    private final BoundedHttp http;
    private final InstallationTokens tokens;
    private final Lane appLane;

    /** As many as the App has installations, which is a number that its operator decides. */
    private final Map<Long, Lane> lanes;

    private final boolean background;

    private volatile @Nullable Identity identity;

    /**
     * Who we are on GitHub.
     *
     * @param login under which comments of ours appear
     */
    public record Identity(long appId, String login) {}

    /**
     * Clients of the API at this address.
     *
     * @param apiUrl without a slash at its end
     * @param executor whose threads carry out the exchanges
     */
    public GitHubClients(CurrentApp app, URI apiUrl, Executor executor, Clock clock) {
        this(app, apiUrl, executor, clock, BoundedHttp.LONGEST);
    }

    GitHubClients(CurrentApp app, URI apiUrl, Executor executor, Clock clock, Duration longest) {
        this.app = app;
        this.apiUrl = apiUrl;
        this.clock = clock;
        jwt = new AppJwt(clock);
        http = new BoundedHttp(apiUrl, executor, jwt, longest);
        tokens = new InstallationTokens(jwt);
        appLane = new Lane(clock, Lane.PATIENCE, Duration.ZERO);
        lanes = new ConcurrentHashMap<>();
        background = false;
    }

    private GitHubClients(GitHubClients foreground) {
        app = foreground.app;
        apiUrl = foreground.apiUrl;
        clock = foreground.clock;
        jwt = foreground.jwt;
        http = foreground.http;
        tokens = foreground.tokens;
        appLane = foreground.appLane;
        lanes = foreground.lanes;
        background = true;
    }

    /** The same for reading what nobody waits for: it stops while a part of the hour's requests is left, for the others. */
    public GitHubClients inBackground() {
        return new GitHubClients(this);
    }

    /** Does something in the repository of this pull request, with the permissions of the job and no others. */
    public <T> T call(PullRequestKey key, Job job, GitHubCall<T> call) {
        return call(key.installation(), key.repositoryId(), job, call);
    }

    /** Does something in whichever repositories the installation has; for reading what they are, and little else. */
    public <T> T callAnywhere(long installation, Job job, GitHubCall<T> call) {
        return call(installation, InstallationTokens.EVERY_REPOSITORY, job, call);
    }

    private <T> T call(long installation, long repository, Job job, GitHubCall<T> call) {
        AppCredentials credentials = credentials();
        Lane lane = lanes.computeIfAbsent(installation, any -> new Lane(clock, Lane.PATIENCE, Lane.BETWEEN_WRITES));
        InstallationTokens.Scope scope =
                new InstallationTokens.Scope(credentials.appId(), installation, repository, job);
        return run(
                session(
                        lane,
                        tokens.credential(
                                scope,
                                () -> session(appLane, asApp(credentials)).github())),
                call);
    }

    /** Does something that is the App's own business. */
    public <T> T asApp(GitHubCall<T> call) {
        return run(session(appLane, asApp(credentials())), call);
    }

    /** Does something without saying who we are, which is possible while there is no App. */
    public <T> T asNobody(GitHubCall<T> call) {
        return run(session(appLane, NOBODY), call);
    }

    /** Who we are on GitHub; asked for once. */
    public Identity identity() {
        long appId = credentials().appId();
        Identity known = identity;
        if (known == null || known.appId() != appId) {
            GHApp asked = asApp(session -> session.github().getApp());
            known = new Identity(appId, asked.getSlug() + "[bot]");
            identity = known;
        }
        return known;
    }

    /** How far GitHub's clock was ahead of ours when it last answered; negative if behind. */
    public Duration skew() {
        return jwt.skew();
    }

    private AppCredentials credentials() {
        return app.credentials().orElseThrow(() -> new RefusedException(GitHubReason.GITHUB_NOT_CONFIGURED));
    }

    private static <T> T run(Session session, GitHubCall<T> call) {
        try {
            return call.run(session);
        } catch (IOException | GHException e) {
            throw AnswerException.inOurWords(e);
        } catch (AppJwt.UnreadableKeyException e) {
            LOG.log(Logger.Level.ERROR, e.getMessage());
            throw new RefusedException(GitHubReason.GITHUB_CREDENTIALS);
        }
    }

    private Session session(Lane lane, SessionConnector.Credential credential) {
        SessionConnector connector = new SessionConnector(http, lane, credential, background);
        try {
            GitHub github = new GitHubBuilder()
                    .withEndpoint(apiUrl.toString())
                    .withConnector(connector)
                    .build();
            return new Session(github, new Rest(connector, apiUrl));
        } catch (IOException e) {
            throw new IllegalStateException("it asks nobody", e);
        }
    }

    /** After a 401 the clock of GitHub is known, so a second token can be better than the first. */
    private SessionConnector.Credential asApp(AppCredentials credentials) {
        return new SessionConnector.Credential() {
            @Override
            public String authorization() {
                return "Bearer " + jwt.token(credentials);
            }

            @Override
            public boolean renewedAfter(AnswerException refusal) {
                return refusal.status() == 401;
            }
        };
    }
}
