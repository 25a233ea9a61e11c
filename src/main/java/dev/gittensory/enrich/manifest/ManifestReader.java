package dev.gittensory.enrich.manifest;

import dev.gittensory.enrich.text.SideReader;

/** Reads one side of the visible regions of one manifest. */
interface ManifestReader extends SideReader {

    /** What was seen. */
    ManifestView view();
}
