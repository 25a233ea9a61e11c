package dev.gittensory.policy.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import dev.gittensory.policy.Right;
import dev.gittensory.policy.file.Problems.Place;
import dev.gittensory.policy.file.ScalarTypes.Words;
import dev.gittensory.policy.yaml.Node;
import dev.gittensory.policy.yaml.Node.Entry;
import dev.gittensory.policy.yaml.Node.Mapping;
import dev.gittensory.policy.yaml.Node.Scalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What installations may do.
 *
 * @param usual those that are not named; empty if the file does not say
 * @param named single ones, by GitHub's number of the installation
 */
record InstallationRights(Optional<Set<Right>> usual, Map<Long, Set<Right>> named) {

    private static final String DEFAULT = "default";
    private static final String NUMBER = "[1-9][0-9]{0,17}";
    private static final Pattern INSTALLATION = Pattern.compile(NUMBER);

    private static final ListOf<Right> RIGHTS = new ListOf<>(Words.of(Right::label, Right.values()), 0, 100);

    /** A mapping whose keys are numbers of installations. */
    record PerInstallation() implements Type<InstallationRights> {

        @Override
        public Optional<InstallationRights> read(Node node, Place place, Problems problems) {
            if (node instanceof Scalar scalar && scalar.isNothing()) {
                // a section without a key in it says nothing
                return Optional.empty();
            }
            if (!(node instanceof Mapping mapping)) {
                problems.wrong(place, "Expected keys with values, indented under this one.");
                return Optional.empty();
            }
            Optional<Set<Right>> usual = Optional.empty();
            Map<Long, Set<Right>> named = new HashMap<>();
            for (Entry entry : mapping.entries()) {
                // without the number, which is nobody's business and would reach the log
                Place inner = place.element(entry.line());
                boolean number = INSTALLATION.matches(entry.key());
                if (!number && !entry.key().equals(DEFAULT)) {
                    problems.unknownKey(inner, "Expected default, or GitHub's number of an installation.");
                    continue;
                }
                Optional<Set<Right>> rights =
                        RIGHTS.read(entry.value(), inner, problems).map(Set::copyOf);
                if (number) {
                    rights.ifPresent(some -> named.put(Long.valueOf(entry.key()), some));
                } else {
                    usual = rights;
                }
            }
            return Optional.of(new InstallationRights(usual, named));
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.putArray("type").add("object").add("null");
            RIGHTS.describe(schema.putObject("properties").putObject(DEFAULT));
            RIGHTS.describe(schema.putObject("patternProperties").putObject("^" + NUMBER + "$"));
            schema.put("additionalProperties", false);
        }
    }
}
