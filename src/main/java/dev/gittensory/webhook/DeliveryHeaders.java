package dev.gittensory.webhook;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a delivery say; null where one is missing.
 *
 * @param event {@code X-GitHub-Event}
 * @param delivery {@code X-GitHub-Delivery}
 * @param signature {@code X-Hub-Signature-256}
 * @param contentType {@code Content-Type}
 * @param contentLength {@code Content-Length}, which may be wrong: it can only make the refusal earlier
 */
record DeliveryHeaders(
        @Nullable String event,
        @Nullable String delivery,
        @Nullable String signature,
        @Nullable String contentType,
        @Nullable String contentLength) {

    private static final Pattern EVENT = Pattern.compile("[a-z0-9_]{1,64}");
    private static final Pattern DELIVERY = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    /** Why these cannot be the headers of a delivery that this service takes. */
    Optional<Refusal> problem() {
        boolean complete = event != null
                && EVENT.matches(event)
                && delivery != null
                && DELIVERY.matches(delivery)
                && signature != null;
        if (!complete) {
            return Optional.of(Refusal.HEADERS_INVALID);
        }
        return isJson() ? Optional.empty() : Optional.of(Refusal.UNSUPPORTED_MEDIA_TYPE);
    }

    private boolean isJson() {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().equals("application/json");
    }

    boolean announcesMoreThan(long bytes) {
        return contentLength != null && LENGTH.matches(contentLength) && Long.parseLong(contentLength) > bytes;
    }

    /** The headers hold text from outside. */
    @Override
    public String toString() {
        return "DeliveryHeaders";
    }
}
