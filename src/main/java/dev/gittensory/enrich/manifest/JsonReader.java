package dev.gittensory.enrich.manifest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.manifest.Declaration.Origin;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code package.json} and {@code composer.json} as their tools write them, one entry a line. Where the key of the
 * object around a line is out of sight, only what cannot well be anything else is taken for a dependency.
 */
final class JsonReader implements ManifestReader {

    private static final Pattern OPENING = Pattern.compile("\\s*\"([^\"\\\\]*)\"\\s*:\\s*\\{\\s*");
    private static final Pattern CLOSING = Pattern.compile("\\s*[}\\]]\\s*,?\\s*");
    private static final Pattern ENTRY = Pattern.compile("\\s*\"([^\"\\\\]+)\"\\s*:\\s*\"([^\"\\\\]*)\"\\s*,?\\s*");
    private static final Pattern PLAIN_RANGE = Pattern.compile("[~^]?v?[0-9]+(?:\\.[0-9x*]+)*(?:-[A-Za-z0-9.-]+)?");

    /** Of programs and of the package itself, which have versions too. */
    private static final Set<String> NO_PACKAGES = Set.of(
            "version",
            "node",
            "npm",
            "yarn",
            "pnpm",
            "bun",
            "vscode",
            "php",
            "manifest_version",
            "target",
            "lockfileVersion");

    private final Ecosystem ecosystem;
    private final Set<String> product;
    private final Set<String> development;
    private final ManifestView.Builder out = new ManifestView.Builder();
    private @Nullable String section;

    private JsonReader(Ecosystem ecosystem, Set<String> product, Set<String> development) {
        this.ecosystem = ecosystem;
        this.product = product;
        this.development = development;
    }

    /** Not {@code peerDependencies}: they are the host's to choose. */
    static JsonReader ofPackageJson() {
        return new JsonReader(Ecosystem.NPM, Set.of("dependencies", "optionalDependencies"), Set.of("devDependencies"));
    }

    static JsonReader ofComposer() {
        return new JsonReader(Ecosystem.PACKAGIST, Set.of("require"), Set.of("require-dev"));
    }

    @Override
    public void beginRegion() {
        section = null;
    }

    @Override
    public void read(int number, String text) {
        Matcher opening = OPENING.matcher(text);
        if (text.indexOf('{') >= 0 && opening.matches()) {
            section = opening.group(1);
            return;
        }
        if (text.indexOf('"') < 0 && CLOSING.matches(text)) {
            section = null;
            return;
        }
        Matcher entry = ENTRY.matcher(text);
        if (entry.matches() && isDependency(entry.group(1), entry.group(2))) {
            String requirement = entry.group(2).strip();
            Origin origin = ecosystem == Ecosystem.NPM ? Origin.of(requirement) : Origin.REGISTRY;
            boolean forDevelopment = section != null && development.contains(section);
            out.declare(new Declaration(entry.group(1), requirement, origin, forDevelopment, number));
        }
    }

    @Override
    public ManifestView view() {
        return out.build();
    }

    private boolean isDependency(String name, String value) {
        // this also keeps out what Composer calls platform packages, which have no slash
        if (!ecosystem.isName(name) || ecosystem == Ecosystem.NPM && NO_PACKAGES.contains(name)) {
            return false;
        }
        return section == null
                ? PLAIN_RANGE.matches(value)
                : product.contains(section) || development.contains(section);
    }
}
