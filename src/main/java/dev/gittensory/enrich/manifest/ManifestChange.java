package dev.gittensory.enrich.manifest;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.enrich.text.SideReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a change does to the dependencies that one manifest declares. */
public final class ManifestChange {

    /** Longer lines are not read: no tool writes them, and they are not for people. */
    private static final int LONGEST_LINE = 1000;

    private final FileChange file;
    private final ManifestFormat format;
    private final ManifestView before;
    private final ManifestView after;
    private final Set<String> knownElsewhere;

    private ManifestChange(
            FileChange file,
            ManifestFormat format,
            ManifestView before,
            ManifestView after,
            Set<String> knownElsewhere) {
        this.file = file;
        this.format = format;
        this.before = before;
        this.after = after;
        this.knownElsewhere = knownElsewhere;
    }

    /**
     * A dependency that is declared otherwise than before.
     *
     * @param before what the old version of the file said
     */
    public record Update(Declaration before, Declaration after) {}

    /** Reads every manifest in a change. */
    public static List<ManifestChange> in(ChangeSet changes) {
        Map<Ecosystem, Set<String>> known = new LinkedHashMap<>();
        List<ManifestChange> manifests = new ArrayList<>();
        for (FileChange file : changes.files()) {
            ManifestFormat.of(file.path()).ifPresent(format -> {
                Set<String> names = known.computeIfAbsent(format.ecosystem(), ecosystem -> new HashSet<>());
                ManifestChange manifest = read(file, format, names);
                manifest.before.declarations().forEach(declaration -> names.add(declaration.name()));
                manifests.add(manifest);
            });
        }
        return manifests;
    }

    private static ManifestChange read(FileChange file, ManifestFormat format, Set<String> names) {
        ManifestReader before = format.reader(file.path());
        ManifestReader after = format.reader(file.path());
        SideReader.read(file, LONGEST_LINE, before, after);
        Ecosystem ecosystem = format.ecosystem();
        return new ManifestChange(
                file, format, before.view().only(ecosystem), after.view().only(ecosystem), names);
    }

    /** Path of the file. */
    public String path() {
        return file.path();
    }

    /** What kind of file it is. */
    public ManifestFormat format() {
        return format;
    }

    /** Whether the change creates it. */
    public boolean isNew() {
        return file.kind() == FileChange.Kind.ADDED;
    }

    /** Dependencies that neither this manifest nor, as far as the change shows, another one had before. */
    public List<Declaration> added() {
        Set<String> names = names(before);
        Map<String, Declaration> added = new LinkedHashMap<>();
        for (Declaration declaration : after.declarations()) {
            boolean direct = declaration.origin() != Declaration.Origin.INDIRECT;
            if (direct && !names.contains(declaration.name()) && !knownElsewhere.contains(declaration.name())) {
                added.putIfAbsent(declaration.name(), declaration);
            }
        }
        return List.copyOf(added.values());
    }

    /** Direct dependencies that it declares in a way in which it did not before, new ones included. */
    public List<Declaration> introduced() {
        Set<Object> known = new HashSet<>();
        before.declarations().forEach(declaration -> known.add(key(declaration)));
        return after.declarations().stream()
                .filter(declaration -> declaration.origin() != Declaration.Origin.INDIRECT)
                .filter(declaration -> known.add(key(declaration)))
                .toList();
    }

    /** Direct dependencies that it had before and declares otherwise now. */
    public List<Update> updated() {
        Set<Object> kept = new HashSet<>();
        after.declarations().forEach(declaration -> kept.add(key(declaration)));
        Map<String, Declaration> replaced = new LinkedHashMap<>();
        for (Declaration declaration : before.declarations()) {
            Declaration known = replaced.get(declaration.name());
            if (known == null || kept.contains(key(known))) {
                replaced.put(declaration.name(), declaration);
            }
        }
        List<Update> updates = new ArrayList<>();
        for (Declaration declaration : introduced()) {
            Declaration previous = replaced.get(declaration.name());
            if (previous != null) {
                updates.add(new Update(previous, declaration));
            }
        }
        return updates;
    }

    /** Names of dependencies that it does not declare any more. */
    public Set<String> removed() {
        Set<String> removed = names(before);
        removed.removeAll(names(after));
        return removed;
    }

    /** Lines that name a registry which the manifest, having been there before, did not name. */
    public List<Integer> addedRegistries() {
        if (isNew()) {
            return List.of();
        }
        return after.registries().entrySet().stream()
                .filter(registry -> !before.registries().containsKey(registry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether the manifest names a registry beside that of its ecosystem, as far as can be seen. */
    public boolean namesRegistries() {
        return !after.registries().isEmpty();
    }

    private static Set<String> names(ManifestView view) {
        Set<String> names = new HashSet<>();
        view.declarations().forEach(declaration -> names.add(declaration.name()));
        return names;
    }

    private static Object key(Declaration declaration) {
        return List.of(declaration.name(), declaration.requirement(), declaration.origin());
    }
}
