package dev.gittensory.intake;

/**
 * A delivery of GitHub's, verified and not yet understood.
 *
 * @param id GitHub's {@code X-GitHub-Delivery}; the same again when GitHub redelivers
 * @param event GitHub's {@code X-GitHub-Event}
 * @param action the payload's {@code action}, empty where the event has none
 * @param payload the JSON, as it was signed; untrusted text
 */
public record Delivery(String id, String event, String action, String payload) {

    /** Says which delivery it is and nothing of its payload. */
    @Override
    public String toString() {
        return "Delivery " + id + " " + event + (action.isEmpty() ? "" : "." + action);
    }
}
