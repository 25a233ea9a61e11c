package dev.gittensory.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The way to a {@link GitHubTwin}: what went over it, whether it was as GitHub describes it, and what goes wrong on it. */
public final class TwinWire {

    private final ControlledProcess process;

    TwinWire(ControlledProcess process) {
        this.process = process;
    }

    /** What goes wrong; {@code LANDED} says that GitHub has done what it was asked for. */
    public enum Fault {
        RESET,
        LANDED_502,
        LANDED_RESET,
        SLOW,
        /** A secondary limit: 403 with {@code retry-after}. */
        FORBIDDEN,
        /** A secondary limit: 429 with {@code retry-after}. */
        TOO_MANY,
        /** The primary limit: 403, and nothing remains until it is reset. */
        EXHAUSTED,
        UNAUTHORIZED,
        /** 403 without a limit, as happens with a token that is not known everywhere yet. */
        FRESH_TOKEN,
        UNAVAILABLE;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The next so many requests with this method (a regular expression, as the path is) meet this fault. */
    public void fault(Fault fault, String method, String path, int times, int seconds) {
        process.post(
                "/faults",
                Map.of("kind", fault.word(), "method", method, "path", path, "times", times, "seconds", seconds));
    }

    public void noFaults() {
        process.delete("/faults");
    }

    /** Every request: method, path, as (whom), body, status, fault, landed. */
    public List<JsonNode> journal() {
        return process.list("/journal");
    }

    /** Empties the journal. */
    public void forget() {
        process.delete("/journal");
    }

    /** What was asked in a way that GitHub does not describe: method, path, location, message. */
    public List<JsonNode> violations() {
        return process.list("/violations");
    }

    /** Forgets violations that were meant. */
    public void forgive() {
        process.delete("/violations");
    }
}
