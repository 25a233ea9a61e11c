package dev.gittensory.enrich.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.enrich.manifest.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What OSV knows of one vulnerability, as far as it goes into a finding.
 *
 * @param aliases other identifiers of the same vulnerability
 * @param severity how much it matters
 * @param withdrawn whether it has turned out to be none
 * @param fixes versions in which it is fixed
 */
record Advisory(String id, Set<String> aliases, Severity severity, boolean withdrawn, List<Fix> fixes) {

    private static final Pattern VERSION = Pattern.compile("v?[0-9][0-9A-Za-z.+_-]{0,40}");

    /**
     * The end of one range of affected versions.
     *
     * @param name of the package, as the registry spells it
     */
    record Fix(String ecosystem, String name, String version) {}

    /** A vulnerability of which only the identifier is known. */
    static Advisory unknown(String id) {
        return new Advisory(id, Set.of(), bySource(id), false, List.of());
    }

    /** Takes from the answer what it understands; everything else counts as not known. */
    static Advisory read(JsonNode answer) {
        String id = answer.path("id").asText();
        Set<String> aliases = new HashSet<>();
        answer.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        aliases.removeIf(alias -> !Osv.isId(alias));
        List<Fix> fixes = new ArrayList<>();
        answer.path("affected").forEach(affected -> collect(affected, fixes));
        boolean withdrawn = answer.path("withdrawn").isTextual();
        return new Advisory(id, aliases, severity(id, answer), withdrawn, fixes);
    }

    private static void collect(JsonNode affected, List<Fix> fixes) {
        String ecosystem = affected.path("package").path("ecosystem").asText();
        String name = affected.path("package").path("name").asText();
        for (JsonNode range : affected.path("ranges")) {
            boolean ofCommits = range.path("type").asText().equals("GIT");
            for (JsonNode event : range.path("events")) {
                String version = event.path("fixed").asText("");
                if (!ofCommits && VERSION.matches(version)) {
                    fixes.add(new Fix(ecosystem, name, version));
                }
            }
        }
    }

    /** The lowest later version of the package without the vulnerability. */
    Optional<String> fixFor(Candidate candidate) {
        Optional<Version> current = Version.of(candidate.version());
        Optional<Version> lowest = Optional.empty();
        Optional<String> text = Optional.empty();
        for (Fix fix : fixes) {
            Optional<Version> version = Version.of(fix.version);
            boolean later = version.isPresent()
                    && isOf(fix, candidate)
                    && current.filter(installed -> installed.isBelow(version.get()))
                            .isPresent();
            if (later && lowest.filter(known -> !version.get().isBelow(known)).isEmpty()) {
                lowest = version;
                text = Optional.of(fix.version);
            }
        }
        return text;
    }

    private static boolean isOf(Fix fix, Candidate candidate) {
        return fix.ecosystem.equals(candidate.ecosystem().osvName())
                && candidate.ecosystem().canonical(fix.name).equals(candidate.name());
    }

    private static Severity severity(String id, JsonNode answer) {
        String stated = answer.path("database_specific").path("severity").asText("");
        return switch (stated.toUpperCase(Locale.ROOT)) {
            case "CRITICAL", "HIGH" -> Severity.MAJOR;
            case "LOW" -> Severity.NIT;
            default -> bySource(id);
        };
    }

    /** Packages that were made to do harm have identifiers of their own. */
    private static Severity bySource(String id) {
        return id.startsWith("MAL-") ? Severity.MAJOR : Severity.MINOR;
    }
}
