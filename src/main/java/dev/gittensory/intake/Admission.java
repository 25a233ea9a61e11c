package dev.gittensory.intake;

import com.google.re2j.Pattern;
import dev.gittensory.config.GitHubSettings.Filters;
import dev.gittensory.config.Settings;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.policy.Policies;
import dev.gittensory.policy.Right;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the operator lets installations and repositories ask for. */
@Dependent
class Admission {

    private final Filters filters;
    private final List<Pattern> repositories;
    private final Policies policies;

    @Inject
    Admission(Settings settings, Policies policies) {
        this.filters = settings.github().filters();
        this.repositories =
                filters.repositories().stream().map(Admission::pattern).toList();
        this.policies = policies;
    }

    /** Why this installation may not do this to this repository; empty if it may. */
    Optional<WebhookReason> refuses(long installation, Right right, String repository) {
        if (!policies.operator().allows(installation, right)) {
            return Optional.of(WebhookReason.NOT_ALLOWED);
        }
        boolean listed =
                repositories.isEmpty() || repositories.stream().anyMatch(pattern -> pattern.matches(repository));
        return listed ? Optional.empty() : Optional.of(WebhookReason.REPOSITORY_EXCLUDED);
    }

    /** Which pull requests are reviewed without being asked for. */
    Filters filters() {
        return filters;
    }

    /** GitHub tells repositories apart without regard to case. */
    private static Pattern pattern(String stars) {
        return Pattern.compile(
                Arrays.stream(stars.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.CASE_INSENSITIVE);
    }
}
