package dev.gittensory.setup;

import dev.gittensory.config.OperatorToken;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.ProductEvent.SetUpUsed;
import dev.gittensory.domain.ProductEvent.SetUpUsed.Action;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who has shown the operator token to the set-up page. In memory only, so a session is good for one node and one hour, and a
 * restart ends it. Thread-safe.
 */
public final class OperatorSessions {

    static final Duration LIFETIME = Duration.ofHours(1);

    /** Wrong tokens in a minute, from whomever: the address of a caller says nothing behind a proxy. */
    static final int MOST_FAILURES = 5;

    private static final Duration PER = Duration.ofMinutes(1);
    private static final int MOST_SESSIONS = 100;
    private static final int MOST_STATES = 20;
    private static final int RANDOM_BYTES = 32;

    private final OperatorToken token;
    private final Clock clock;
    private final Consumer<ProductEvent> events;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Deque<Instant> failures = new ArrayDeque<>();

    /** What came of a token that somebody has sent. */
    sealed interface SignIn {

        /** It is the operator's; the value is for the cookie. */
        record Done(String cookie) implements SignIn {}

        /** It is not. */
        record Refused() implements SignIn {}

        /** It is not, and there were too many of those to say so in the log again. */
        record TooMany() implements SignIn {}
    }

    /** One operator's. */
    final class Session {
        private final Instant until;
        private final Set<String> states = new HashSet<>();

        private Session(Instant until) {
            this.until = until;
        }

        /** A value that belongs to this session and is good for one form. */
        String state() {
            synchronized (sessions) {
                if (states.size() >= MOST_STATES) {
                    states.clear(); // pages that were looked at and never sent
                }
                String state = randomText();
                states.add(state);
                return state;
            }
        }

        /** Whether the value is one of those, and was not used before. */
        boolean redeem(String state) {
            synchronized (sessions) {
                return states.remove(state);
            }
        }
    }

    /** For holders of this token. */
    public OperatorSessions(OperatorToken token, Clock clock, Consumer<ProductEvent> events) {
        this.token = token;
        this.clock = clock;
        this.events = events;
    }

    SignIn signIn(String candidate) {
        SignIn answer = answer(candidate);
        if (!(answer instanceof SignIn.TooMany)) {
            boolean done = answer instanceof SignIn.Done;
            events.accept(new SetUpUsed(done ? Action.SIGNED_IN : Action.SIGN_IN_REFUSED, 0));
        }
        return answer;
    }

    private SignIn answer(String candidate) {
        Instant now = clock.instant();
        synchronized (sessions) {
            while (!failures.isEmpty() && failures.getFirst().isBefore(now.minus(PER))) {
                failures.removeFirst();
            }
            // the right one is let in whatever others try; it is too long for guessing to get anywhere
            if (!token.secret().matches(candidate)) {
                if (failures.size() >= MOST_FAILURES) {
                    return new SignIn.TooMany();
                }
                failures.addLast(now);
                return new SignIn.Refused();
            }
            sessions.values().removeIf(session -> now.isAfter(session.until));
            if (sessions.size() >= MOST_SESSIONS) {
                sessions.remove(sessions.keySet().iterator().next());
            }
            String cookie = randomText();
            sessions.put(cookie, new Session(now.plus(LIFETIME)));
            return new SignIn.Done(cookie);
        }
    }

    /** The session with this cookie, unless it has ended. */
    Optional<Session> find(@Nullable String cookie) {
        synchronized (sessions) {
            return Optional.ofNullable(cookie == null ? null : sessions.get(cookie))
                    .filter(session -> !clock.instant().isAfter(session.until));
        }
    }

    private String randomText() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
