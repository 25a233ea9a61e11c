package dev.gittensory.config;

/**
 * What a GitHub App proves itself by.
 *
 * @param appId GitHub's number of the App
 * @param privateKey RSA key in PEM, PKCS#1 as GitHub hands it out, or PKCS#8
 * @param webhookSecret with which GitHub signs deliveries
 */
public record AppCredentials(long appId, Secret privateKey, Secret webhookSecret) {}
