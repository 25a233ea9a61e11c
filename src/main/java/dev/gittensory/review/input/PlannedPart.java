package dev.gittensory.review.input;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import dev.gittensory.review.RedactedFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of the diff one part is to hold; filled line by line. */
final class PlannedPart {

    private final List<String> lines = new ArrayList<>();
    private final List<RedactedFile> files = new ArrayList<>();
    private final Set<FileChange> changes = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Hunk.Line> open = new ArrayList<>();
    private @Nullable ShownFile file;
    private int free;

    PlannedPart(int tokens) {
        free = tokens;
    }

    int free() {
        return free;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Begins a file, or goes on with it; whether there is room for its header. */
    boolean open(ShownFile next, boolean goesOn) {
        String header = next.header(goesOn);
        if (!takes(TokenEstimate.ofLine(header))) {
            return false;
        }
        close();
        file = next;
        changes.add(next.change());
        lines.add(header);
        return true;
    }

    /** Adds a line of the file that is open; whether there is room for it. */
    boolean add(ShownFile.Shown line) {
        if (!takes(line.tokens())) {
            return false;
        }
        if (line.opens() && !open.isEmpty()) {
            lines.add(ShownFile.separator());
        }
        lines.add(line.text());
        open.add(line.source());
        return true;
    }

    /** Whether anything of this file is here. */
    boolean holds(FileChange change) {
        return changes.contains(change);
    }

    /** The lines of the prompt. */
    List<String> lines() {
        return lines;
    }

    /** The files, once all is added. */
    List<RedactedFile> files() {
        close();
        return files;
    }

    private void close() {
        if (file != null) {
            files.add(new RedactedFile(file.change().path(), file.shownPath(), open));
            open.clear();
            file = null;
        }
    }

    private boolean takes(int tokens) {
        if (tokens > free) {
            return false;
        }
        free -= tokens;
        return true;
    }
}
