package dev.gittensory.api;

import java.time.Duration;
import java.util.Locale;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** The {@code Prefer} header of RFC 7240, as far as it is understood here: {@code wait=<seconds>}. */
final class Preference {

    private static final int LONGEST_SECONDS = 120;

    private Preference() {}

    /** How long the caller wants to wait for the result; zero without a wish that can be understood. */
    static Duration wait(@Nullable String header) {
        if (header == null) {
            return Duration.ZERO;
        }
        StringTokenizer preferences = new StringTokenizer(header, ",;");
        while (preferences.hasMoreTokens()) {
            String[] pair =
                    preferences.nextToken().trim().toLowerCase(Locale.ROOT).split("=", 2);
            if (pair.length == 2 && pair[0].trim().equals("wait")) {
                return seconds(pair[1].trim());
            }
        }
        return Duration.ZERO;
    }

    private static Duration seconds(String text) {
        try {
            return Duration.ofSeconds(Math.max(0, Math.min(Integer.parseInt(text), LONGEST_SECONDS)));
        } catch (NumberFormatException e) {
            return Duration.ZERO; // a preference that makes no sense is ignored, says the RFC
        }
    }
}
