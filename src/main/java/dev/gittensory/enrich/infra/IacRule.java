package dev.gittensory.enrich.infra;

import dev.gittensory.domain.Finding.Severity;

/** What can be wrong with a description of infrastructure, and what to do about it. */
enum IacRule {
    ROOT_USER(
            Severity.MINOR,
            "The image ends as root, so that whoever breaks out of the process owns the container."
                    + " Switch to an unprivileged user at the end."),
    ADD_FROM_URL(
            Severity.MINOR,
            "ADD fetches a file that nobody checks. Use --checksum, or download and verify it in a RUN step."),
    PIPE_TO_SHELL(
            Severity.MINOR,
            "A script from the network is run without being checked. Download it, verify a checksum, then run it."),
    LATEST_IMAGE(
            Severity.MINOR,
            "The image has no version, so that a rebuild or restart may bring another one. Name a version or digest."),
    SECRET_IN_IMAGE(
            Severity.MAJOR,
            "A secret in ENV or ARG stays readable in the image. Mount it at build time, or pass it at run time."),
    WORLD_WRITABLE(
            Severity.MINOR, "Everybody in the container may write here. Give the file an owner and a narrower mode."),
    PRIVILEGED(
            Severity.MAJOR,
            "A privileged container has all rights of the host. Drop this, or add only the capabilities it needs."),
    DOCKER_SOCKET(
            Severity.MAJOR,
            "Whoever reaches the container engine's socket controls the host. Use a filtering proxy, or do without."),
    HOST_NAMESPACE(
            Severity.MINOR,
            "The container shares a namespace of the host and escapes its isolation there. Do without if you can."),
    HOST_PATH(
            Severity.MINOR,
            "The pod reads or writes the file system of its node. Prefer a volume claim, or mount it read-only."),
    PRIVILEGE_ESCALATION(Severity.MINOR, "The process may gain more rights than its parent has. Set this to false."),
    RUN_AS_ROOT(Severity.MINOR, "The container runs as root. Give it an unprivileged user."),
    OPEN_PORT(
            Severity.MAJOR,
            "A port for administration or a database is open to the whole internet. Narrow the source addresses."),
    PUBLIC_BUCKET(Severity.MAJOR, "Everybody can read this bucket. Make it private unless it is a public web site."),
    PUBLIC_DATABASE(Severity.MAJOR, "The database gets an address on the internet. Keep it inside the network."),
    UNENCRYPTED(Severity.MINOR, "Encryption at rest is switched off. Leave it on."),
    EVERY_ACTION(Severity.MAJOR, "The policy allows every action of every service. List the actions that are needed."),
    WRITE_ALL(
            Severity.MINOR,
            "The workflow's token may write everything. Give each job only the permissions that it needs."),
    UNTRUSTED_CHECKOUT(
            Severity.MAJOR,
            "This workflow has the secrets of the repository and checks out code from a fork."
                    + " Use pull_request instead, or do not run anything from the checkout."),
    SCRIPT_INJECTION(
            Severity.MAJOR,
            "Text that a stranger can choose becomes part of the script. Pass it through an environment variable.");

    /** A rule that a line has broken. */
    record Hit(IacRule rule, int line) {}

    private final Severity severity;
    private final String message;

    IacRule(Severity severity, String message) {
        this.severity = severity;
        this.message = message;
    }

    Severity severity() {
        return severity;
    }

    String message() {
        return message;
    }
}
