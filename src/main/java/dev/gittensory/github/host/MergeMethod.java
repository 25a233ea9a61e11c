package dev.gittensory.github.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How commits get to the base branch, best first: what keeps them as they were reviewed comes before what rewrites them. */
enum MergeMethod {
    MERGE("allow_merge_commit"),
    SQUASH("allow_squash_merge"),
    REBASE("allow_rebase_merge");

    private final String setting;

    MergeMethod(String setting) {
        this.setting = setting;
    }

    /** The best one of those that the repository allows; empty if it does not say, so that GitHub decides. */
    static Optional<MergeMethod> allowedBy(JsonNode repository) {
        return Arrays.stream(values())
                .filter(method -> repository.path(method.setting).asBoolean())
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
