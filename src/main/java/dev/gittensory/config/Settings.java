package dev.gittensory.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings of the service, read once.
 *
 * @param home absolute directory of everything that the service writes
 * @param operatorToken empty if one is to be generated
 * @param policyFile absolute path of the operator's policy, empty if there is none
 * @param deterministicReviewIsEnough whether a change may pass although no model reviewer is configured, where the policy
 *     file does not say
 * @param keyEncryptionKeys the current one first, empty if one is to be generated
 */
public record Settings(
        Path home,
        Optional<Secret> operatorToken,
        DatabaseSettings database,
        Optional<Path> policyFile,
        boolean deterministicReviewIsEnough,
        EnrichmentSettings enrichment,
        AiSettings ai,
        GitHubSettings github,
        List<KeyEncryptionKey> keyEncryptionKeys) {

    public Settings {
        keyEncryptionKeys = List.copyOf(keyEncryptionKeys);
    }
}
