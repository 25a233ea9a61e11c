package dev.gittensory.enrich.dependency;

import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.manifest.Declaration;
import dev.gittensory.enrich.manifest.Ecosystem;
import dev.gittensory.enrich.manifest.ManifestChange;

/**
 * A package in one version that the public registries may be asked about.
 *
 * @param manifest where it is declared
 * @param version as the registry spells it
 */
record Candidate(ManifestChange manifest, Declaration declaration, String version) {

    Ecosystem ecosystem() {
        return manifest.format().ecosystem();
    }

    /** Its name as registries know it. */
    String name() {
        return ecosystem().canonical(declaration.name());
    }

    /** What two candidates share if one question answers for both. */
    String key() {
        return ecosystem() + " " + name() + " " + version;
    }

    Finding finding(String analyzer, Finding.Severity severity, Finding.Category category, String message) {
        return new Finding(
                manifest.path(), declaration.line(), Finding.Side.NEW, severity, category, analyzer, message);
    }
}
