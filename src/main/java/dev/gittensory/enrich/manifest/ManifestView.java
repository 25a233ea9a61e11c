package dev.gittensory.enrich.manifest;

import dev.gittensory.enrich.manifest.Declaration.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is visible of one version of a manifest.
 *
 * @param declarations in order
 * @param registries addresses of further registries and the lines that name them, in order
 */
record ManifestView(List<Declaration> declarations, Map<String, Integer> registries) {

    /** Without what no package can be called, because names are all that is shown and sent of a dependency. */
    ManifestView only(Ecosystem ecosystem) {
        return new ManifestView(
                declarations.stream()
                        .filter(declaration -> ecosystem.isName(declaration.name()))
                        .toList(),
                registries);
    }

    /** Collects while a reader reads, and puts variables in when everything has been seen. */
    static final class Builder {
        private static final String AMBIGUOUS = "";

        private final List<Declaration> declarations = new ArrayList<>();
        private final Map<String, String> variables = new HashMap<>();
        private final Map<String, Integer> registries = new LinkedHashMap<>();

        void declare(Declaration declaration) {
            declarations.add(declaration);
        }

        /** The value of what requirements refer to as <code>${name}</code>. */
        void variable(String name, String value) {
            variables.merge(name, value, (known, other) -> known.equals(other) ? known : AMBIGUOUS);
        }

        void registry(String address, int line) {
            registries.putIfAbsent(address, line);
        }

        ManifestView build() {
            return new ManifestView(declarations.stream().map(this::resolve).toList(), registries);
        }

        private Declaration resolve(Declaration declaration) {
            String requirement = declaration.requirement();
            if (!requirement.startsWith("${") || !requirement.endsWith("}")) {
                return declaration;
            }
            String value = variables.getOrDefault(requirement.substring(2, requirement.length() - 1), AMBIGUOUS);
            Origin origin = declaration.origin();
            return value.equals(AMBIGUOUS)
                    ? declaration
                    : new Declaration(declaration.name(), value, origin, declaration.development(), declaration.line());
        }
    }
}
