package dev.gittensory.enrich.text;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;

/**
 * Reads one side of the visible regions of a file, the old or the new one. Keeps what it has understood between lines
 * and forgets it between regions.
 */
public interface SideReader {

    /** Another region begins: nothing is known of what stands before it. */
    void beginRegion();

    /** The next line of the region. */
    void read(int number, String text);

    /** Hands a file over, as it was and as it is; lines that are longer than any that matters are left out. */
    static void read(FileChange file, int longestLine, SideReader before, SideReader after) {
        for (Hunk hunk : file.hunks()) {
            before.beginRegion();
            after.beginRegion();
            for (Hunk.Line line : hunk.lines()) {
                Scan.stopIfInterrupted();
                if (line.text().length() > longestLine) {
                    continue;
                }
                if (line.kind() != Hunk.Line.Kind.ADDED) {
                    before.read(line.oldLine(), line.text());
                }
                if (line.kind() != Hunk.Line.Kind.REMOVED) {
                    after.read(line.newLine(), line.text());
                }
            }
        }
    }
}
