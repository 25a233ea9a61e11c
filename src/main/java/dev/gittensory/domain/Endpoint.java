package dev.gittensory.domain;

/** A service outside that analyzers ask; it fails, and recovers, for all of them together. */
public enum Endpoint {
    /** The database of known vulnerabilities. */
    OSV("OSV"),
    /** The index of package versions and their licenses. */
    DEPSDEV("deps.dev"),
    /** The host of the repository. */
    GITHUB("GitHub");

    private final String label;

    Endpoint(String label) {
        this.label = label;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** What can go wrong with one call. */
    public enum Fault {
        /** It answered with a status that is no success. */
        HTTP_ERROR("answered with an error"),
        /** It did not answer in time. */
        TIMEOUT("timed out"),
        /** It could not be reached, or hung up. */
        NETWORK_ERROR("could not be reached"),
        /** The answer is longer than the service is ready to read. */
        RESPONSE_TOO_LARGE("answered with too much"),
        /** The answer is not what its documentation says. */
        INVALID_JSON("gave an answer that makes no sense"),
        /** The review would need more calls than one review may make. */
        CALL_CAP("would have to be asked too often");

        private final String text;

        Fault(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
