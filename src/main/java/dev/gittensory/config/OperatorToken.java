package dev.gittensory.config;

/** The token by which callers of the API prove that they are the operator. */
public record OperatorToken(Secret secret) {}
