package dev.gittensory.enrich.hosted;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.PathPattern;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.text.Scan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules of one branch about who owns which files.
 *
 * @param location the file that they stand in; empty if there is none
 * @param rules in the order of the file
 */
record OwnerRules(String location, List<OwnerLine.Rule> rules) {

    /** Where the file may be; the first that exists is the only one read. */
    static final List<String> LOCATIONS = List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS");

    /** The host does not load a file of this size. */
    private static final int TOO_MANY_BYTES = 3 * 1024 * 1024;

    /** Ten times what large projects have; more would cost more than the time of the review. */
    private static final int MOST_RULES = 20_000;

    OwnerRules {
        rules = List.copyOf(rules);
    }

    /**
     * Reads them from where they are.
     *
     * @param files the content of a file of the branch, if there is such a file
     * @throws DegradedException if there are too many of them, or the files cannot be read
     */
    static OwnerRules of(Function<String, Optional<String>> files) {
        for (String location : LOCATIONS) {
            Optional<String> content = files.apply(location);
            if (content.isPresent()) {
                return new OwnerRules(location, parse(content.get()));
            }
        }
        return new OwnerRules("", List.of());
    }

    private static List<OwnerLine.Rule> parse(String content) {
        if (content.length() >= TOO_MANY_BYTES || content.getBytes(StandardCharsets.UTF_8).length >= TOO_MANY_BYTES) {
            return List.of();
        }
        String text = content.startsWith("\ufeff") ? content.substring(1) : content;
        List<OwnerLine.Rule> rules = new ArrayList<>();
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            Scan.stopIfInterrupted();
            if (OwnerLine.parse(lines.next()) instanceof OwnerLine.Rule rule) {
                rules.add(rule);
            }
            if (rules.size() > MOST_RULES) {
                // the last rule that matches decides, so the first ones alone decide nothing
                throw new DegradedException(EnrichReason.CAPPED);
            }
        }
        return rules;
    }

    /** The rule that decides about a file: the last one that means it. */
    Optional<OwnerLine.Rule> ruleFor(String path) {
        List<int[]> names = PathPattern.names(path);
        for (int i = rules.size() - 1; i >= 0; i--) {
            Scan.stopIfInterrupted();
            if (rules.get(i).pattern().matches(names)) {
                return Optional.of(rules.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether somebody owns this file. */
    boolean owns(String path) {
        return ruleFor(path).filter(rule -> !rule.owners().isEmpty()).isPresent();
    }
}
