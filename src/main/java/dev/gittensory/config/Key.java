package dev.gittensory.config;

import java.util.Locale;
import java.util.Optional;

/**
 * Every configuration key of the product. {@code docs/configuration.md} says the same in prose, and a test compares the
 * two.
 */
public enum Key {
    HOME("gittensory.home", "path", "./gittensory-data", false),
    OPERATOR_TOKEN("gittensory.operator.token", "text, at least 16 characters", "generated at first start", true),
    DB_URL("gittensory.db.url", "JDBC address", "an H2 file under gittensory.home", false),
    DB_USER("gittensory.db.user", "text", "gittensory", false),
    DB_PASSWORD("gittensory.db.password", "text", "empty", true),
    POLICY_FILE("gittensory.policy.file", "path of a YAML file", "none", false),
    DETERMINISTIC_IS_ENOUGH("gittensory.policy.deterministic-review-is-enough", "true or false", "false", false),
    ENRICH_PROFILE("gittensory.enrich.profile", "fast, balanced or deep", "balanced", false),
    ENRICH_BUDGET("gittensory.enrich.budget-seconds", "whole number from 1 to 120", "8", false),
    OSV_URL("gittensory.enrich.osv-url", "address, or off", "https://api.osv.dev", false),
    DEPSDEV_URL("gittensory.enrich.depsdev-url", "address, or off", "https://api.deps.dev", false),
    AI_A_PROVIDER("gittensory.ai.reviewer-a.provider", "openai, anthropic or ollama", "none", false),
    AI_A_MODEL("gittensory.ai.reviewer-a.model", "text", "none", false),
    AI_A_BASE_URL("gittensory.ai.reviewer-a.base-url", "address", "that of the provider", false),
    AI_A_API_KEY("gittensory.ai.reviewer-a.api-key", "text", "empty", true),
    AI_A_CONTEXT("gittensory.ai.reviewer-a.context-tokens", "whole number from 4096 to 2000000", "32768", false),
    AI_A_PRICE_INPUT("gittensory.ai.reviewer-a.price-input", "decimal number", "unknown", false),
    AI_A_PRICE_OUTPUT("gittensory.ai.reviewer-a.price-output", "decimal number", "unknown", false),
    AI_A_PRICE_DATE("gittensory.ai.reviewer-a.price-date", "date", "unknown", false),
    AI_B_PROVIDER("gittensory.ai.reviewer-b.provider", "openai, anthropic or ollama", "none", false),
    AI_B_MODEL("gittensory.ai.reviewer-b.model", "text", "none", false),
    AI_B_BASE_URL("gittensory.ai.reviewer-b.base-url", "address", "that of the provider", false),
    AI_B_API_KEY("gittensory.ai.reviewer-b.api-key", "text", "empty", true),
    AI_B_CONTEXT("gittensory.ai.reviewer-b.context-tokens", "whole number from 4096 to 2000000", "32768", false),
    AI_B_PRICE_INPUT("gittensory.ai.reviewer-b.price-input", "decimal number", "unknown", false),
    AI_B_PRICE_OUTPUT("gittensory.ai.reviewer-b.price-output", "decimal number", "unknown", false),
    AI_B_PRICE_DATE("gittensory.ai.reviewer-b.price-date", "date", "unknown", false),
    AI_DEADLINE("gittensory.ai.deadline-seconds", "whole number from 10 to 1800", "300", false),
    PUBLIC_URL("gittensory.public-url", "address", "none", false),
    GITHUB_APP_ID("gittensory.github.app-id", "whole number", "none", false),
    GITHUB_PRIVATE_KEY("gittensory.github.private-key", "text of a PEM file", "none", true),
    GITHUB_WEBHOOK_SECRET("gittensory.github.webhook-secret", "text", "none", true),
    GITHUB_API_URL("gittensory.github.api-url", "address", "https://api.github.com", false),
    GITHUB_DRY_RUN("gittensory.github.dry-run", "true or false", "false", false),
    GITHUB_DRAFTS("gittensory.github.review-drafts", "true or false", "false", false),
    GITHUB_FORKS("gittensory.github.review-forks", "true or false", "true", false),
    GITHUB_BOTS("gittensory.github.review-bots", "true or false", "false", false),
    GITHUB_REPOSITORIES("gittensory.github.repositories", "patterns of owner/name, separated by commas", "all", false),
    PRIVATE_TERMS("gittensory.redact.private-terms", "words or phrases, separated by commas", "empty", true),
    KEY_ENCRYPTION_KEYS(
            "gittensory.keys.key-encryption-keys",
            "id:key, separated by commas, each key 32 bytes in base64",
            "generated at first start",
            true);

    private final String property;
    private final String type;
    private final String fallback;
    private final boolean secret;

    Key(String property, String type, String fallback, boolean secret) {
        this.property = property;
        this.type = type;
        this.fallback = fallback;
        this.secret = secret;
    }

    /** The name of the property. */
    public String property() {
        return property;
    }

    /** The name of the environment variable that sets the same, by the rules of MicroProfile Config. */
    public String environment() {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** What values look like, in words. */
    public String type() {
        return type;
    }

    /** What applies when it is not set, in words. */
    public String fallback() {
        return fallback;
    }

    /** Whether the value must never be shown. */
    public boolean secret() {
        return secret;
    }

    /** The key with this property name. */
    public static Optional<Key> of(String property) {
        for (Key key : values()) {
            if (key.property.equals(property)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
