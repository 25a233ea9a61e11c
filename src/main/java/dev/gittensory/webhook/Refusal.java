package dev.gittensory.webhook;

import java.util.Locale;

/** Why a request is not taken. The texts are for whoever sets the webhook up; they repeat nothing of the request. */
enum Refusal {
    HEADERS_INVALID(
            400,
            "A delivery of GitHub has the headers X-GitHub-Event, X-GitHub-Delivery and X-Hub-Signature-256. The last one is"
                    + " missing if the webhook has no secret."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Choose application/json as the content type of the webhook; deliveries encoded as a form are not taken."),
    NO_WEBHOOK_SECRET(
            503,
            "This service has no webhook secret, so it cannot tell GitHub's deliveries from others. Its operator has to set"
                    + " gittensory.github.webhook-secret."),
    PAYLOAD_TOO_LARGE(413, "A delivery has at most 25 MiB, as at GitHub."),
    OVERLOADED(503, "Several large deliveries are being read at this moment. Redeliver it later."),
    BODY_TOO_SLOW(408, "A body has ten seconds to come; GitHub waits no longer for the answer."),
    BODY_INCOMPLETE(400, "The body ended before it was complete."),
    SIGNATURE_INVALID(
            401,
            "X-Hub-Signature-256 is not the signature of this body under the webhook secret of this service. Compare the"
                    + " secret in the settings of the GitHub App with gittensory.github.webhook-secret."),
    BODY_NOT_JSON(400, "The body is not one JSON object."),
    QUEUE_UNAVAILABLE(
            503,
            "The message broker does not take messages at the moment, so the delivery was not taken. Redeliver it later.");

    private final int status;
    private final String detail;

    Refusal(int status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    int status() {
        return status;
    }

    String detail() {
        return detail;
    }

    /** A stable word for programs and metrics. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
