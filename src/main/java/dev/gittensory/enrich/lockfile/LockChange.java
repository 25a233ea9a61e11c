package dev.gittensory.enrich.lockfile;

import com.google.re2j.Matcher;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.enrich.text.SideReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a change does to one lock file, as far as it shows. */
public final class LockChange {

    /** Lines of lock files are longer than those of manifests, but never by much. */
    private static final int LONGEST_LINE = 2000;

    private final FileChange file;
    private final List<Entry> before;
    private final List<Entry> after;
    private final Map<String, Set<String>> versions = new HashMap<>();

    private LockChange(FileChange file, List<Entry> before, List<Entry> after) {
        this.file = file;
        this.before = before;
        this.after = after;
        for (Entry entry : after) {
            String version = entry.version;
            if (version != null) {
                versions.computeIfAbsent(entry.name, name -> new HashSet<>()).add(version);
            }
        }
    }

    /** Reads every lock file in a change. */
    public static List<LockChange> in(ChangeSet changes) {
        List<LockChange> locks = new ArrayList<>();
        for (FileChange file : changes.files()) {
            LockFormat.of(file.path()).ifPresent(format -> locks.add(read(file, format.lines())));
        }
        return locks;
    }

    private static LockChange read(FileChange file, LockFormat.Lines lines) {
        Side before = new Side(lines);
        Side after = new Side(lines);
        SideReader.read(file, LONGEST_LINE, before, after);
        return new LockChange(file, before.entries, after.entries);
    }

    /** Path of the file. */
    public String path() {
        return file.path();
    }

    /** Versions of a package that it pins now. */
    public Set<String> versions(String name) {
        return versions.getOrDefault(name, Set.of());
    }

    /** The line of the first package that is to come from another host than before. */
    public Optional<Integer> movedPackage() {
        Map<String, Set<String>> sources = new HashMap<>();
        before.forEach(entry -> entry.source()
                .ifPresent(source -> sources.computeIfAbsent(entry.name, name -> new HashSet<>())
                        .add(source)));
        return after.stream()
                .filter(entry -> entry.source()
                        .filter(source -> sources.containsKey(entry.name)
                                && !entry.name.isEmpty()
                                && !sources.get(entry.name).contains(source))
                        .isPresent())
                .map(entry -> entry.sourceLine)
                .findFirst();
    }

    /** The line of the first new package from a host that none came from before, if any is in sight. */
    public Optional<Integer> foreignPackage() {
        Set<String> known = new HashSet<>();
        before.forEach(entry -> entry.source().ifPresent(known::add));
        return known.isEmpty()
                ? Optional.empty()
                : after.stream()
                        .filter(entry -> entry.source()
                                .filter(source -> !known.contains(source))
                                .isPresent())
                        .map(entry -> entry.sourceLine)
                        .findFirst();
    }

    /** The line of the first package that is still downloaded, but not checked against a digest any more. */
    public Optional<Integer> uncheckedPackage() {
        Set<String> checked = new HashSet<>();
        before.stream().filter(entry -> entry.integrity).forEach(entry -> checked.add(entry.name));
        after.stream().filter(entry -> entry.integrity).forEach(entry -> checked.remove(entry.name));
        return after.stream()
                .filter(entry -> checked.contains(entry.name))
                // a commit is its own digest
                .filter(entry -> entry.source()
                        .filter(source -> !source.startsWith("git"))
                        .isPresent())
                .map(entry -> entry.sourceLine)
                .findFirst();
    }

    /** One package as the lock file has it. */
    private static final class Entry {
        final String name;

        @Nullable
        String version;

        @Nullable
        String source;

        int sourceLine;
        boolean integrity;

        Entry(String name) {
            this.name = name;
        }

        Optional<String> source() {
            return Optional.ofNullable(source);
        }
    }

    /** Reads one side of the regions. */
    private static final class Side implements SideReader {
        private final LockFormat.Lines lines;
        private final List<Entry> entries = new ArrayList<>();
        private Entry current = new Entry("");

        Side(LockFormat.Lines lines) {
            this.lines = lines;
        }

        @Override
        public void beginRegion() {
            // without a name, for what belongs to a package whose name is out of sight
            begin(new Entry(""));
        }

        @Override
        public void read(int number, String text) {
            Optional<Matcher> entry = lines.entry().in(text);
            if (entry.isPresent()) {
                begin(new Entry(entry.get().group(1)));
                current.version =
                        entry.get().group(2).isEmpty() ? null : entry.get().group(2);
                return;
            }
            lines.version().in(text).filter(version -> current.version == null).ifPresent(version -> {
                current.version = version.group(1);
            });
            lines.source().in(text).ifPresent(source -> {
                current.source = source.group(1);
                current.sourceLine = number;
            });
            current.integrity |= lines.integrity().in(text).isPresent();
        }

        private void begin(Entry entry) {
            current = entry;
            entries.add(entry);
        }
    }
}
