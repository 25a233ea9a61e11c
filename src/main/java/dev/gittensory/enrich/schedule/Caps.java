package dev.gittensory.enrich.schedule;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a change the analyzers read. Files are never dropped, only their lines, so that rules about paths see all
 * of them.
 *
 * @param patchChars characters of the hunks of one file, context included
 * @param totalChars the same over all files
 * @param addedLines added lines over all files
 * @param hunks changed regions over all files
 */
public record Caps(int patchChars, int totalChars, int addedLines, int hunks) {

    /** What a profile reads. */
    public static Caps of(Profile profile) {
        return switch (profile) {
            case FAST -> new Caps(250_000, 1_000_000, 20_000, 1_000);
            case BALANCED -> new Caps(500_000, 4_000_000, 50_000, 2_000);
            case DEEP -> new Caps(2_000_000, 16_000_000, 200_000, 8_000);
        };
    }

    /**
     * What is left of a change.
     *
     * @param cutFiles paths of the files that are not read to their end
     */
    record Extent(ChangeSet changes, List<String> cutFiles) {}

    Extent apply(ChangeSet changes) {
        Room room = new Room();
        List<FileChange> files = new ArrayList<>();
        List<String> cut = new ArrayList<>();
        for (FileChange file : changes.files()) {
            List<Hunk> kept = room.take(file.hunks());
            boolean whole = kept.equals(file.hunks());
            if (!whole) {
                cut.add(file.path());
            }
            files.add(whole ? file : withHunks(file, kept));
        }
        return cut.isEmpty() ? new Extent(changes, List.of()) : new Extent(new ChangeSet(files), List.copyOf(cut));
    }

    private static FileChange withHunks(FileChange file, List<Hunk> hunks) {
        return new FileChange(file.path(), file.previousPath(), file.kind(), file.binary(), hunks);
    }

    /** What is left of the caps over all files. */
    private final class Room {
        private int chars = totalChars;
        private int added = addedLines;
        private int regions = hunks;

        List<Hunk> take(List<Hunk> wanted) {
            List<Hunk> taken = new ArrayList<>();
            int file = Math.min(patchChars, chars);
            for (Hunk hunk : wanted) {
                if (regions == 0 || added == 0 || file == 0) {
                    break;
                }
                Hunk head = Lines.firstOf(hunk, file, added);
                if (head.body().isEmpty()) {
                    break;
                }
                regions--;
                file -= head.body().length();
                chars -= head.body().length();
                added -= head.added();
                taken.add(head);
                if (head.body().length() < hunk.body().length()) {
                    break;
                }
            }
            return taken;
        }
    }

    /** Cuts a hunk behind a line. */
    private static final class Lines {
        static Hunk firstOf(Hunk hunk, int chars, int addedLines) {
            String body = hunk.body();
            if (body.length() <= chars && hunk.added() <= addedLines) {
                return hunk;
            }
            int end = 0;
            int added = 0;
            int removed = 0;
            while (end < body.length()) {
                int next = body.indexOf('\n', end) + 1;
                boolean adds = body.charAt(end) == '+';
                if (next == 0 || next > chars || adds && added == addedLines) {
                    break;
                }
                added += adds ? 1 : 0;
                removed += body.charAt(end) == '-' ? 1 : 0;
                end = next;
            }
            return new Hunk(hunk.oldStart(), hunk.newStart(), added, removed, body.substring(0, end));
        }
    }
}
