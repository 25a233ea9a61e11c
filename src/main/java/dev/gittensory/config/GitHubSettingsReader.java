package dev.gittensory.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the settings for GitHub. */
final class GitHubSettingsReader {

    private static final List<Key> APP = List.of(Key.GITHUB_APP_ID, Key.GITHUB_PRIVATE_KEY, Key.GITHUB_WEBHOOK_SECRET);

    private static final String PEM = "-----BEGIN ";

    private final Values values;

    GitHubSettingsReader(Values values) {
        this.values = values;
    }

    GitHubSettings read() {
        return new GitHubSettings(
                app(),
                values.address(
                                Key.GITHUB_API_URL,
                                values.text(Key.GITHUB_API_URL).orElse(Key.GITHUB_API_URL.fallback()),
                                "")
                        .orElseGet(() -> URI.create(Key.GITHUB_API_URL.fallback())),
                publicUrl(),
                values.flag(Key.GITHUB_DRY_RUN),
                new GitHubSettings.Filters(
                        values.flag(Key.GITHUB_DRAFTS),
                        values.flag(Key.GITHUB_FORKS),
                        values.flag(Key.GITHUB_BOTS),
                        repositories()));
    }

    private Optional<URI> publicUrl() {
        Optional<URI> address = values.text(Key.PUBLIC_URL).flatMap(text -> values.address(Key.PUBLIC_URL, text, ""));
        if (address.filter(url -> !url.getRawPath().isEmpty()).isPresent()) {
            values.problem(Key.PUBLIC_URL, "must have no path; /setup and /webhooks/github come right after the host");
        }
        return address;
    }

    private Optional<AppCredentials> app() {
        List<Key> missing =
                APP.stream().filter(key -> values.text(key).isEmpty()).toList();
        if (missing.size() == APP.size()) {
            return Optional.empty();
        }
        missing.forEach(key -> values.problem(
                key, "is missing; a GitHub App needs its number, its private key and its webhook secret"));
        Optional<Long> id = values.text(Key.GITHUB_APP_ID).flatMap(this::number);
        Optional<String> key = values.text(Key.GITHUB_PRIVATE_KEY).map(GitHubSettingsReader::lines);
        if (key.filter(text -> !text.startsWith(PEM)).isPresent()) {
            values.problem(
                    Key.GITHUB_PRIVATE_KEY,
                    "must be the text of the .pem file that GitHub gave out, beginning with " + PEM.strip());
        }
        // untrimmed, because a blank at the end belongs to a secret as much as any other character
        Optional<String> secret = values.untrimmed(Key.GITHUB_WEBHOOK_SECRET);
        return missing.isEmpty() && id.isPresent()
                ? Optional.of(
                        new AppCredentials(id.get(), new Secret(key.orElseThrow()), new Secret(secret.orElseThrow())))
                : Optional.empty();
    }

    private Optional<Long> number(String text) {
        try {
            long number = Long.parseLong(text);
            if (number > 0) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // reported below, like a number that is too small
        }
        values.problem(Key.GITHUB_APP_ID, "must be the App ID, a whole number that GitHub shows on the App's page");
        return Optional.empty();
    }

    /** An environment file cannot hold line breaks, so {@code \n} stands for them. */
    private static String lines(String pem) {
        return pem.replace("\\n", "\n");
    }

    private List<String> repositories() {
        return Stream.of(values.text(Key.GITHUB_REPOSITORIES).orElse("").split(","))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .peek(pattern -> {
                    if (pattern.indexOf('/') <= 0 || pattern.indexOf('/') != pattern.lastIndexOf('/')) {
                        values.problem(
                                Key.GITHUB_REPOSITORIES,
                                "must hold patterns such as owner/name or owner/*, separated by commas");
                    }
                })
                .toList();
    }
}
