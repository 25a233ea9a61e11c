package dev.gittensory.review.input;

import dev.gittensory.domain.FileChange;
import dev.gittensory.redact.Placeholders;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Says in each part what the change consists of, and where the rest of it is. */
final class FileList {

    private final List<FileChange> files;
    private final Map<FileChange, String> paths;
    private final Map<FileChange, String> previousPaths = new IdentityHashMap<>();
    private final List<PlannedPart> parts;
    private final Set<FileChange> unread = Collections.newSetFromMap(new IdentityHashMap<>());

    FileList(List<FileChange> files, Map<FileChange, String> paths, DiffPlan plan, Placeholders placeholders) {
        this.files = files;
        this.paths = paths;
        parts = plan.parts();
        unread.addAll(plan.unread());
        for (FileChange file : files) {
            if (file.previousPath() != null) {
                previousPaths.put(file, ShownPath.of(file.previousPath(), placeholders));
            }
        }
    }

    /** An entry for each file, in the order of reading. */
    List<String> entries() {
        List<String> entries = new ArrayList<>();
        for (FileChange file : files) {
            StringBuilder entry = new StringBuilder(paths.getOrDefault(file, ""))
                    .append(" (")
                    .append(file.kind().name().toLowerCase(Locale.ROOT));
            if (previousPaths.containsKey(file)) {
                entry.append(" from ").append(previousPaths.get(file));
            }
            entries.add(entry.append(", +")
                    .append(file.added())
                    .append(" -")
                    .append(file.removed())
                    .append("): ")
                    .append(place(file))
                    .toString());
        }
        return entries;
    }

    /** One line on what of the change is not in this part. */
    String elsewhere(PlannedPart part) {
        List<FileChange> others =
                files.stream().filter(file -> !part.holds(file) && isSent(file)).toList();
        long notSent = files.stream().filter(file -> !isSent(file)).count();
        long cut = unread.size() - notSent;
        return "This is part " + (parts.indexOf(part) + 1) + " of " + parts.size() + ". In other parts: "
                + others.size()
                + " files, " + others.stream().mapToLong(FileChange::added).sum() + " lines added and "
                + others.stream().mapToLong(FileChange::removed).sum() + " removed. Not sent at all: " + notSent
                + " files. Sent without some of their lines: " + cut + " files.";
    }

    private boolean isSent(FileChange file) {
        return parts.stream().anyMatch(part -> part.holds(file));
    }

    private String place(FileChange file) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).holds(file)) {
                numbers.add(String.valueOf(i + 1));
            }
        }
        if (numbers.isEmpty()) {
            return "not sent";
        }
        return "part " + String.join(", ", numbers) + (unread.contains(file) ? ", not all of it" : "");
    }
}
