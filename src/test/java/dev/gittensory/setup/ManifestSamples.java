package dev.gittensory.setup;

import java.net.URI;

/** A manifest for tests elsewhere. */
public final class ManifestSamples {

    private ManifestSamples() {}

    public static String manifest() {
        return AppManifest.of(URI.create("https://reviews.example"));
    }
}
