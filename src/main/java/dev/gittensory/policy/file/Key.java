package dev.gittensory.policy.file;

import dev.gittensory.policy.file.Problems.Place;
import dev.gittensory.policy.yaml.Node;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the table of keys.
 *
 * @param path dotted, for example {@code gate.mode}; unique
 * @param type what its value may look like
 * @param description what it is for, one or two sentences
 * @param fallbacks for each file that has the key, what applies if it is left out there
 */
record Key<T>(String path, Type<T> type, String description, Map<File, String> fallbacks) {

    /** The files that there are. */
    enum File {
        /** {@code .gittensory.yml}, public. */
        REPOSITORY,
        /** The operator's policy, private. */
        OPERATOR
    }

    /** Whether the key is one of this file. */
    boolean isIn(File file) {
        return fallbacks.containsKey(file);
    }

    /** What it is called in the section that it is in. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The section that it is in, empty at the top of a file. */
    String section() {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    /** Puts the value of this node among the values, if it has an effect. */
    void read(Node node, Place place, Values values, Problems problems) {
        Optional<T> value = type.read(node, place, problems);
        if (value.isPresent()) {
            values.put(this, value.get(), place);
        } else {
            values.spoil();
        }
    }
}
