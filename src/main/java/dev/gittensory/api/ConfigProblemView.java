package dev.gittensory.api;

import dev.gittensory.domain.ConfigProblem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in a configuration file that has no effect, or not the expected one.
 *
 * @param line 1-based, null for the whole file
 * @param kind {@code unreadable | unknown_key | wrong_value | loosening}
 * @param key its dotted path, empty for the whole file
 */
record ConfigProblemView(@Nullable Integer line, String kind, String key, String message) {

    static List<ConfigProblemView> of(List<ConfigProblem> problems) {
        return problems.stream()
                .map(problem -> new ConfigProblemView(
                        problem.line(),
                        problem.kind().name().toLowerCase(Locale.ROOT),
                        problem.key(),
                        problem.message()))
                .toList();
    }
}
