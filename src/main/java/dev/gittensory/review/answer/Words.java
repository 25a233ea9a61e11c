package dev.gittensory.review.answer;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.review.Opinion.Stance;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What models write instead of the words they are asked for, as far as it is clear what they mean. */
final class Words {

    private static final Map<String, Stance> STANCES = table(Map.of(
            Stance.APPROVE, "approve approved lgtm accept accepted",
            Stance.COMMENT, "comment comments neutral",
            Stance.BLOCK, "block blocked request_changes changes_requested reject rejected"));

    private static final Map<String, Severity> SEVERITIES = table(Map.of(
            Severity.BLOCKER, "blocker blocking critical",
            Severity.MAJOR, "major high error",
            Severity.MINOR, "minor medium moderate warning low",
            Severity.NIT, "nit nitpick info trivial"));

    private static final Map<String, Category> CATEGORIES = table(Map.of(
            Category.SECURITY, "security vulnerability privacy",
            Category.CORRECTNESS,
                    "correctness bug bugs logic error_handling concurrency race reliability functional compatibility",
            Category.PERFORMANCE, "performance perf efficiency",
            Category.MAINTAINABILITY,
                    "maintainability readability style design complexity naming duplication code_quality best_practice",
            Category.TESTS, "tests test testing test_coverage",
            Category.DOCS, "docs doc documentation comments"));

    private static final Map<String, Side> SIDES =
            table(Map.of(Side.NEW, "new right added after", Side.OLD, "old left removed deleted before"));

    private Words() {}

    static @Nullable Stance stance(String word) {
        return STANCES.get(key(word));
    }

    static @Nullable Severity severity(String word) {
        return SEVERITIES.get(key(word));
    }

    static @Nullable Category category(String word) {
        return CATEGORIES.get(key(word));
    }

    /** The new side unless the word is for the old one; where the evidence is decides in the end. */
    static Side side(String word) {
        return SIDES.getOrDefault(key(word), Side.NEW);
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    private static <T> Map<String, T> table(Map<T, String> words) {
        Map<String, T> table = new HashMap<>();
        words.forEach((value, list) -> {
            for (String word : list.split(" ")) {
                table.put(word, value);
            }
        });
        return Map.copyOf(table);
    }
}
