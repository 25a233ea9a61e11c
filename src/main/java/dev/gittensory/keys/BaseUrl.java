package dev.gittensory.keys;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the address of a provider. The service sends a key and text of a change there, from inside the operator's network; so
 * only what one can see to be harmless is taken, in one spelling. What a name leads to is not looked up here.
 */
public final class BaseUrl {

    /** How many characters an address may have. */
    public static final int LONGEST = 500;

    private BaseUrl() {}

    /** What an address is worth. */
    public sealed interface Reading {

        /** Usable; without a slash at its end. */
        record Accepted(String address) implements Reading {}

        /** Not usable. */
        record Refused(Problem problem) implements Reading {}
    }

    /** What is wrong with an address. */
    public enum Problem {
        MALFORMED("must be an http or https address of at most " + LONGEST + " characters, with a host"),
        CARRIES_MORE("must have no user, password, query or fragment"),
        ODD_HOST(
                "must name its host plainly: a name without a dot at its end, four decimal numbers, or an IPv6 address"),
        FORBIDDEN_HOST("must not lead to link-local, multicast, reserved or metadata addresses"),
        UNENCRYPTED("must begin with https: http is for the service's own machine only");

        private final String text;

        Problem(String text) {
            this.text = text;
        }

        /** As the API names it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What is expected instead; goes on after the name of the field. */
        public String text() {
            return text;
        }
    }

    /** Reads an address; never throws. */
    public static Reading read(String text) {
        URI address = parse(text);
        if (address == null) {
            return new Reading.Refused(Problem.MALFORMED);
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            return new Reading.Refused(Problem.CARRIES_MORE);
        }
        return switch (HostKind.of(address.getHost())) {
            case ODD -> new Reading.Refused(Problem.ODD_HOST);
            case FORBIDDEN -> new Reading.Refused(Problem.FORBIDDEN_HOST);
            case LOOPBACK -> new Reading.Accepted(plain(address));
            case OTHER ->
                "https".equals(address.getScheme())
                        ? new Reading.Accepted(plain(address))
                        : new Reading.Refused(Problem.UNENCRYPTED);
        };
    }

    private static @Nullable URI parse(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            URI address = new URI(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            boolean usable = web && address.getHost() != null && address.getPort() <= 65_535 && address.getPort() != 0;
            return usable ? address : null;
        } catch (URISyntaxException e) {
            return null; // its message quotes the text, which may hold a password
        }
    }

    private static String plain(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
