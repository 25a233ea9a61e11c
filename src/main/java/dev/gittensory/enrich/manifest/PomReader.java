package dev.gittensory.enrich.manifest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.manifest.Declaration.Origin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code pom.xml}. A fragment is no document, so no XML parser would take it; the tags are told apart by what
 * opens or, if that is out of sight, closes the element around them.
 */
final class PomReader implements ManifestReader {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9_.-]*)>([^<]*)");
    private static final String DEPENDENCY = "dependency";
    private static final Set<String> REPOSITORIES = Set.of("repository", "pluginRepository");
    private static final Set<String> BLOCKS = Set.of(
            DEPENDENCY,
            "repository",
            "plugin",
            "parent",
            "exclusion",
            "extension",
            "pluginRepository",
            "snapshotRepository",
            "annotationProcessorPaths");
    private static final Set<String> FIELDS = Set.of("groupId", "artifactId", "version", "scope", "systemPath", "url");

    /** Valid documents nest two of them. */
    private static final int DEEPEST = 8;

    private final ManifestView.Builder out = new ManifestView.Builder();
    private final Deque<Block> blocks = new ArrayDeque<>();
    private final Map<String, Integer> perhapsRegistries = new LinkedHashMap<>();
    private boolean comment;
    private boolean consumes;
    private String policy = "";

    @Override
    public void beginRegion() {
        blocks.clear();
        blocks.push(new Block(""));
        perhapsRegistries.clear();
        comment = false;
        consumes = false;
    }

    @Override
    public void read(int number, String text) {
        Matcher tag = TAG.matcher(withoutComments(text));
        while (tag.find()) {
            if (tag.group(1).isEmpty()) {
                open(tag.group(2), tag.group(3).strip(), number);
            } else {
                close(tag.group(2), number);
            }
        }
    }

    @Override
    public ManifestView view() {
        return out.build();
    }

    private String withoutComments(String text) {
        StringBuilder visible = new StringBuilder();
        int position = 0;
        while (position < text.length()) {
            String mark = comment ? "-->" : "<!--";
            int found = text.indexOf(mark, position);
            int end = found < 0 ? text.length() : found;
            if (!comment) {
                visible.append(text, position, end);
            }
            if (found < 0) {
                break;
            }
            comment = !comment;
            position = found + mark.length();
        }
        return visible.toString();
    }

    private void open(String tag, String value, int number) {
        if (BLOCKS.contains(tag)) {
            if (blocks.size() > DEEPEST) {
                beginRegion();
            }
            blocks.push(new Block(tag));
        } else if (FIELDS.contains(tag)) {
            current().fields.putIfAbsent(tag, value);
            current().lines.putIfAbsent(tag, number);
        } else if (tag.equals("repositories") || tag.equals("pluginRepositories")) {
            consumes = true;
        } else if (tag.equals("releases") || tag.equals("snapshots")) {
            policy = tag;
        } else if (tag.equals("enabled") && value.equals("false")) {
            current().fields.put(policy, value);
        } else if (!value.isEmpty() && current().kind.isEmpty()) {
            out.variable(tag, value);
        }
    }

    private void close(String tag, int number) {
        if (tag.equals("repositories") || tag.equals("pluginRepositories")) {
            perhapsRegistries.forEach(out::registry);
            perhapsRegistries.clear();
            consumes = false;
        }
        if (!BLOCKS.contains(tag)) {
            return;
        }
        Block block = current();
        if (block.kind.isEmpty() || block.kind.equals(tag)) {
            blocks.pop();
            if (tag.equals(DEPENDENCY)) {
                declare(block);
            } else if (REPOSITORIES.contains(block.kind)) {
                repository(block, number);
            }
            if (blocks.isEmpty()) {
                blocks.push(new Block(""));
            }
        }
    }

    /** What the build takes from, unlike what it publishes to, stands in an element of its own. */
    private void repository(Block block, int number) {
        String url = block.fields.getOrDefault("url", "");
        // a snapshot cannot stand in for a release
        boolean releases = !block.fields.containsKey("releases");
        if (url.isEmpty() || url.contains("${") || !releases) {
            return;
        }
        int line = block.lines.getOrDefault("url", number);
        if (consumes) {
            out.registry(url, line);
        } else {
            perhapsRegistries.putIfAbsent(url, line);
        }
    }

    private void declare(Block block) {
        String group = block.fields.getOrDefault("groupId", "");
        String artifact = block.fields.getOrDefault("artifactId", "");
        String version = block.fields.getOrDefault("version", "");
        Integer line = block.lines.getOrDefault("version", block.lines.get("artifactId"));
        if (group.isEmpty() || artifact.isEmpty() || line == null) {
            return;
        }
        // with the version of the project itself, it is a module of the same build
        boolean own = version.startsWith("${project.") || version.equals("${revision}");
        Origin origin = own ? Origin.WORKSPACE : block.fields.containsKey("systemPath") ? Origin.FILE : Origin.REGISTRY;
        boolean test = "test".equals(block.fields.get("scope"));
        out.declare(new Declaration(group + ':' + artifact, version, origin, test, line));
    }

    private Block current() {
        return blocks.element();
    }

    /** An element that is open; its kind is empty as long as only its inside has been seen. */
    private static final class Block {
        final String kind;
        final Map<String, String> fields = new HashMap<>();
        final Map<String, Integer> lines = new HashMap<>();

        Block(String kind) {
            this.kind = kind;
        }
    }
}
