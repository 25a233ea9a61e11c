package dev.gittensory.enrich.manifest;

/**
 * Reads one side of the visible regions of one manifest. Keeps what it has understood between lines and forgets it
 * between regions.
 */
interface ManifestReader {

    /** Another region begins: nothing is known of what stands before it. */
    void beginRegion();

    /** The next line of the region. */
    void read(int number, String text);

    /** What was seen. */
    ManifestView view();
}
