package dev.gittensory.policy.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.policy.Blocker;
import dev.gittensory.policy.file.Key.File;
import dev.gittensory.policy.file.Problems.Place;
import dev.gittensory.policy.file.ScalarTypes.AnalyzerName;
import dev.gittensory.policy.file.ScalarTypes.Decimal;
import dev.gittensory.policy.file.ScalarTypes.Words;
import dev.gittensory.policy.yaml.Node;
import dev.gittensory.policy.yaml.Node.Mapping;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of findings that block. If a condition has no effect, the whole is left out: the others alone would block what
 * nobody asked to have blocked. A list of which an element is wrong keeps the others, and so the effect that they have.
 */
record BlockerType() implements Type<Blocker> {

    /** The sources of findings of model reviewers. */
    private static final Set<String> REVIEWERS = Set.of("reviewers", "reviewer-a", "reviewer-b");

    private static final Key<Severity> SEVERITY = condition(
            "severity",
            Words.of(BlockerType::word, Severity.values()),
            "The least severity that blocks.",
            "It has to be there.");

    private static final Key<List<Category>> CATEGORIES = condition(
            "categories",
            new ListOf<>(Words.of(BlockerType::word, Category.values()), 1, 100),
            "The categories of findings that block.",
            "Default: all.");

    private static final Key<List<String>> SOURCES = condition(
            "sources",
            new ListOf<>(new AnalyzerName(REVIEWERS), 1, 100),
            "The names of the analyzers whose findings block; reviewers for what both model reviewers have found, reviewer-a and"
                    + " reviewer-b for what one has.",
            "Default: every source.");

    private static final Key<BigDecimal> CONFIDENCE =
            condition("confidence", new Decimal(1), "The least confidence that blocks, from 0 to 1.", "Default: 0.");

    private static final Section CONDITIONS =
            Section.flat(List.of(SEVERITY, CATEGORIES, SOURCES, CONFIDENCE), File.OPERATOR);

    @Override
    public Optional<Blocker> read(Node node, Place place, Problems problems) {
        if (!(node instanceof Mapping mapping)) {
            problems.wrong(place, "Expected the conditions of a blocker: severity, and others if need be.");
            return Optional.empty();
        }
        Values values = new Values();
        CONDITIONS.read(mapping, place, values, problems);
        if (!values.complete()) {
            return Optional.empty();
        }
        if (values.get(SEVERITY).isEmpty()) {
            problems.wrong(place, "The blocker has no severity, so it has no effect.");
            return Optional.empty();
        }
        return Optional.of(new Blocker(
                values.get(SEVERITY).get(),
                Set.copyOf(values.get(CATEGORIES).orElse(List.of())),
                Set.copyOf(values.get(SOURCES).orElse(List.of())),
                values.get(CONFIDENCE).orElse(BigDecimal.ZERO).doubleValue()));
    }

    @Override
    public void describe(ObjectNode schema) {
        schema.put("type", "object");
        CONDITIONS.describe(schema);
        schema.putArray("required").add(SEVERITY.name());
    }

    private static <T> Key<T> condition(String name, Type<T> type, String description, String fallback) {
        return new Key<>(
                "gate.blockers." + name, type, description, Map.of(File.OPERATOR, fallback, File.REPOSITORY, fallback));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
