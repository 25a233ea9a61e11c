package dev.gittensory.enrich.leak;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells from a host whether it is the same thing for everybody or something of one installation. */
final class EndpointHosts {

    /** What an address says about where the program will work. */
    enum Kind {
        ADDRESS("This URL names a machine by its address"),
        LOOPBACK("This URL names a port of the machine that the program happens to run on"),
        INTERNAL("This URL names a host that exists in one network only"),
        STAGE("This URL names the host of a stage that is not production"),
        PUBLIC("This URL of an endpoint has no encryption");

        private final String claim;

        Kind(String claim) {
            this.claim = claim;
        }

        String message() {
            return claim
                    + (this == PUBLIC
                            ? ". Use https."
                            : ". Read it from the configuration, so that the same code runs everywhere.");
        }
    }

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");
    private static final Pattern STAGE = Pattern.compile(
            "(?:.*[.-])?(?:staging|stage|stg|dev|qa|uat|preprod|pre-prod)\\d{0,2}(?:-[^.]+)?\\..+\\..+");

    private static final List<String> INTERNAL =
            List.of(".internal", ".corp", ".local", ".lan", ".intranet", ".localdomain", ".private");

    /** Reserved for documents, or the same on every machine of a cloud. */
    private static final List<String> NOWHERE = List.of("192.0.2.", "198.51.100.", "203.0.113.", "169.254.169.254");

    private static final List<String> RESERVED = List.of(
            "example",
            "example.com",
            "example.org",
            "example.net",
            "test",
            "invalid",
            "localhost",
            "metadata.google.internal",
            "docker.internal");

    private static final Set<String> PUBLIC_DESPITE_THE_NAME =
            Set.of("dev.azure.com", "dev.mysql.com", "dev.w3.org", "dev.bukkit.org", "dev.to", "dev.twitch.tv");

    /** Hosts whose URLs name a namespace, a schema or a licence: nobody connects to them. */
    private static final List<String> NAMES = List.of(
            "w3.org",
            "xmlsoap.org",
            "microsoft.com",
            "apache.org",
            "java.sun.com",
            "xmlns.jcp.org",
            "jcp.org",
            "openxmlformats.org",
            "purl.org",
            "json-schema.org",
            "openid.net",
            "adobe.com",
            "oasis-open.org",
            "apple.com",
            "springframework.org",
            "hibernate.org",
            "mybatis.org",
            "opengis.net",
            "xml.org",
            "xmlpull.org",
            "android.com",
            "gnu.org",
            "opensource.org",
            "creativecommons.org",
            "schema.org",
            "ogp.me",
            "rdfs.org",
            "xmlns.com",
            "sourceforge.net",
            "sun.com",
            "oracle.com",
            "jboss.org",
            "eclipse.org",
            "primefaces.org",
            "iptc.org",
            "sitemaps.org",
            "unicode.org",
            "ietf.org",
            "specs.openstack.org",
            "itunes.com",
            "google.com",
            "wikipedia.org",
            "amazonaws.com");

    private EndpointHosts() {}

    /**
     * The kind of a host; null if it is no business of a reviewer.
     *
     * @param host as the URL has it
     * @param port whether a number is named as the port
     * @param encrypted whether the scheme is one with encryption
     */
    static @Nullable Kind of(String host, boolean port, boolean encrypted) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.startsWith("127.") || name.equals("0.0.0.0") || name.equals("[::1]")) {
            return port ? Kind.LOOPBACK : null;
        }
        if (IPV4.matches(name)) {
            return NOWHERE.stream().anyMatch(name::startsWith) ? null : Kind.ADDRESS;
        }
        if (!NAME.matches(name) || isIn(name, RESERVED) || PUBLIC_DESPITE_THE_NAME.contains(name)) {
            return null;
        }
        if (INTERNAL.stream().anyMatch(name::endsWith)) {
            return Kind.INTERNAL;
        }
        if (STAGE.matches(name)) {
            return Kind.STAGE;
        }
        boolean read = name.startsWith("www.") || name.startsWith("schemas.") || name.startsWith("docs.");
        return encrypted || read || isIn(name, NAMES) ? null : Kind.PUBLIC;
    }

    private static boolean isIn(String name, List<String> domains) {
        return domains.stream().anyMatch(domain -> name.equals(domain) || name.endsWith("." + domain));
    }
}
