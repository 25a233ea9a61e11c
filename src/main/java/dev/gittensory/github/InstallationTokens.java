package dev.gittensory.github;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.RefusedException;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kohsuke.github.GHAppCreateTokenBuilder;
import org.kohsuke.github.GHAppInstallation;
import org.kohsuke.github.GHAppInstallationToken;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GitHub;

/** The tokens of installations, each for one repository and one job, kept until shortly before they expire. */
final class InstallationTokens {

    /** In the place of a repository's number, which is never zero. */
    static final long EVERY_REPOSITORY = 0;

    private static final int KEPT = 1_000;

    private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(5);

    /** So long after a token was made, a part of GitHub may not know it yet and answer 403. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(2);

    private final AppJwt time;
    private final Map<Scope, Token> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Scope, Token> eldest) {
            return size() > KEPT;
        }
    };

    /** What a token is good for. */
    record Scope(long app, long installation, long repository, Job job) {}

    private record Token(String value, Instant made, Instant expires) {
        @Override
        public String toString() {
            return "Token until " + expires;
        }
    }

    InstallationTokens(AppJwt time) {
        this.time = time;
    }

    /** The credential of one session; {@code asApp} is asked for a token if none is kept. */
    SessionConnector.Credential credential(Scope scope, Supplier<GitHub> asApp) {
        return new SessionConnector.Credential() {
            @Override
            public String authorization() {
                return "token " + token(scope, asApp).value();
            }

            @Override
            public boolean renewedAfter(AnswerException refusal) {
                if (refusal.status() == 403 && refusal.limit().isEmpty() && isFresh(scope)) {
                    // an even fresher token would be known to fewer
                    throw new NotNowException(UNTIL_KNOWN, GitHubReason.GITHUB_PACED);
                }
                if (refusal.status() == 401) {
                    forget(scope);
                }
                return refusal.status() == 401;
            }
        };
    }

    private Token token(Scope scope, Supplier<GitHub> asApp) {
        synchronized (kept) {
            Token token = kept.get(scope);
            if (token != null && time.now().isBefore(token.expires().minus(BEFORE_EXPIRY))) {
                return token;
            }
        }
        Token made = made(scope, asApp.get());
        synchronized (kept) {
            kept.put(scope, made);
        }
        return made;
    }

    private boolean isFresh(Scope scope) {
        synchronized (kept) {
            Token token = kept.get(scope);
            return token != null && time.now().isBefore(token.made().plus(FRESH));
        }
    }

    private void forget(Scope scope) {
        synchronized (kept) {
            kept.remove(scope);
        }
    }

    /** Fails in the product's words, lest a 404 of the installation be taken for one of what the token was wanted for. */
    private Token made(Scope scope, GitHub asApp) {
        try {
            GHAppCreateTokenBuilder wanted = installation(scope.installation(), asApp)
                    .createToken()
                    .permissions(scope.job().permissions());
            if (scope.repository() != EVERY_REPOSITORY) {
                wanted.repositoryIds(List.of(scope.repository()));
            }
            GHAppInstallationToken token = wanted.create();
            return new Token(token.getToken(), time.now(), token.getExpiresAt().toInstant());
        } catch (IOException e) {
            if (e.getCause() instanceof AnswerException answer && answer.status() == 422) {
                // the one thing that it can mean for a well-formed request: not granted, or not in this repository
                throw new RefusedException(GitHubReason.GITHUB_PERMISSION);
            }
            throw AnswerException.inOurWords(e);
        }
    }

    /** The library gives out installations for a request each, or for nothing as part of an event. */
    private static GHAppInstallation installation(long id, GitHub asApp) throws IOException {
        String event = "{\"installation\":{\"id\":" + id + "}}";
        return asApp.parseEventPayload(new StringReader(event), GHEventPayload.Ping.class)
                .getInstallation();
    }
}
