package dev.gittensory.review.input;

import dev.gittensory.domain.FileChange;
import dev.gittensory.redact.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Divides the files of a change into parts of equal room. A file stays in one part if it fits into any; a larger one is cut
 * between hunks, and inside a hunk only if that takes more than half a part. When all parts are used, smaller files still fill
 * what is free in the last one; the rest is unread.
 */
final class DiffPlan {

    /** No estimate is below that; what cannot fit by it needs no redaction. */
    private static final int MOST_CHARACTERS_PER_TOKEN = 3;

    private final Placeholders placeholders;
    private final Map<FileChange, String> shownPaths;
    private final int tokensPerPart;
    private final int mostParts;
    private final List<PlannedPart> parts = new ArrayList<>();
    private final List<FileChange> unread = new ArrayList<>();

    /**
     * An empty plan.
     *
     * @param shownPaths of all files of the change, by identity
     */
    DiffPlan(Placeholders placeholders, Map<FileChange, String> shownPaths, int tokensPerPart, int mostParts) {
        this.placeholders = placeholders;
        this.shownPaths = shownPaths;
        this.tokensPerPart = tokensPerPart;
        this.mostParts = mostParts;
    }

    /** Finds a place for the file, or names it unread. */
    void add(FileChange change) {
        long room = free() + (long) tokensPerPart * (mostParts - parts.size());
        if (partsAreUsedUp() && characters(change) > room * MOST_CHARACTERS_PER_TOKEN) {
            unread.add(change);
            return;
        }
        ShownFile file = ShownFile.of(change, shownPaths.getOrDefault(change, ""), placeholders, room);
        if (!place(file) || !file.complete()) {
            unread.add(change);
        }
    }

    /** Those that hold anything. */
    List<PlannedPart> parts() {
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** The files of which something has no place. */
    List<FileChange> unread() {
        return unread;
    }

    private boolean place(ShownFile file) {
        long tokens = (long) file.tokens() + TokenEstimate.ofLine(file.header(false));
        if (tokens <= free()) {
            return pour(file);
        }
        if (partsAreUsedUp()) {
            return false;
        }
        if (parts.isEmpty() || !last().isEmpty()) {
            parts.add(new PlannedPart(tokensPerPart));
        }
        return pour(file);
    }

    /** From the part that is open, over as many as it takes. */
    private boolean pour(ShownFile file) {
        if (!last().open(file, false)) {
            return false;
        }
        List<ShownFile.Shown> lines = file.lines();
        int[] hunks = hunkTokens(lines);
        for (int i = 0; i < lines.size(); i++) {
            ShownFile.Shown line = lines.get(i);
            int needed = line.opens() && hunks[i] <= tokensPerPart / 2 ? hunks[i] : line.tokens();
            boolean fits = needed <= last().free();
            if (!fits && !partsAreUsedUp()) {
                parts.add(new PlannedPart(tokensPerPart));
                fits = last().open(file, true);
            }
            if (!(fits || line.tokens() <= last().free()) || !last().add(line)) {
                return false;
            }
        }
        return true;
    }

    /** For the first line of each hunk, what the hunk takes. */
    private static int[] hunkTokens(List<ShownFile.Shown> lines) {
        int[] tokens = new int[lines.size()];
        int sum = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            sum += lines.get(i).tokens();
            if (lines.get(i).opens()) {
                tokens[i] = sum;
                sum = 0;
            }
        }
        return tokens;
    }

    private static long characters(FileChange change) {
        return change.hunks().stream().mapToLong(hunk -> hunk.body().length()).sum();
    }

    private boolean partsAreUsedUp() {
        return parts.size() >= mostParts;
    }

    private PlannedPart last() {
        return parts.get(parts.size() - 1);
    }

    private int free() {
        return parts.isEmpty() ? 0 : last().free();
    }
}
