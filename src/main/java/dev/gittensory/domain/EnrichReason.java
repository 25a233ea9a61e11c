package dev.gittensory.domain;

import dev.gittensory.domain.Endpoint.Fault;

/**
 * Why an analyzer has nothing to say, or not all of it. A benign reason means that there was nothing to look at; every
 * other one means "we do not know".
 */
public enum EnrichReason implements Reason {
    NO_FILES("the change touches no files", true),
    NO_ADDED_LINES("the change adds no lines", true),
    NO_DEPENDENCY_MANIFEST("the change touches no dependency manifest", true),
    NO_LOCKFILE("the change touches no lock file", true),
    NO_WORKFLOW("the change touches no workflow", true),
    NOT_IN_PROFILE("not part of this review", true),

    TIMEOUT("did not finish in time", false),
    ERROR("failed", false),
    CAPPED("the change is too large to be read whole", false),
    BUDGET_EXHAUSTED("the time budget of the review was used up", false),
    CIRCUIT_OPEN("failed repeatedly and is given a rest", false),
    MISSING_TOKEN("no access to the repository", false),
    MISSING_BASE("the base of the change could not be read", false),

    OSV_HTTP_ERROR(Endpoint.OSV, Fault.HTTP_ERROR),
    OSV_TIMEOUT(Endpoint.OSV, Fault.TIMEOUT),
    OSV_NETWORK_ERROR(Endpoint.OSV, Fault.NETWORK_ERROR),
    OSV_RESPONSE_TOO_LARGE(Endpoint.OSV, Fault.RESPONSE_TOO_LARGE),
    OSV_INVALID_JSON(Endpoint.OSV, Fault.INVALID_JSON),
    OSV_CALL_CAP(Endpoint.OSV, Fault.CALL_CAP),

    DEPSDEV_HTTP_ERROR(Endpoint.DEPSDEV, Fault.HTTP_ERROR),
    DEPSDEV_TIMEOUT(Endpoint.DEPSDEV, Fault.TIMEOUT),
    DEPSDEV_NETWORK_ERROR(Endpoint.DEPSDEV, Fault.NETWORK_ERROR),
    DEPSDEV_RESPONSE_TOO_LARGE(Endpoint.DEPSDEV, Fault.RESPONSE_TOO_LARGE),
    DEPSDEV_INVALID_JSON(Endpoint.DEPSDEV, Fault.INVALID_JSON),
    DEPSDEV_CALL_CAP(Endpoint.DEPSDEV, Fault.CALL_CAP),

    GITHUB_HTTP_ERROR(Endpoint.GITHUB, Fault.HTTP_ERROR),
    GITHUB_TIMEOUT(Endpoint.GITHUB, Fault.TIMEOUT),
    GITHUB_NETWORK_ERROR(Endpoint.GITHUB, Fault.NETWORK_ERROR),
    GITHUB_RESPONSE_TOO_LARGE(Endpoint.GITHUB, Fault.RESPONSE_TOO_LARGE),
    GITHUB_INVALID_JSON(Endpoint.GITHUB, Fault.INVALID_JSON),
    GITHUB_CALL_CAP(Endpoint.GITHUB, Fault.CALL_CAP),

    /** Of the stage as a whole. */
    ANALYZERS_DEGRADED("an analyzer could not do its work", false);

    private final String text;
    private final boolean benign;

    EnrichReason(String text, boolean benign) {
        this.text = text;
        this.benign = benign;
    }

    EnrichReason(Endpoint endpoint, Fault fault) {
        this(endpoint.label() + ' ' + fault.text(), false);
    }

    /** The reason for this fault of this endpoint; its code is {@code <endpoint>_<fault>}. */
    public static EnrichReason of(Endpoint endpoint, Fault fault) {
        return valueOf(endpoint.name() + '_' + fault.name());
    }

    /** True if there was nothing to look at; false if something is not known. */
    public boolean benign() {
        return benign;
    }

    @Override
    public String text() {
        return text;
    }
}
