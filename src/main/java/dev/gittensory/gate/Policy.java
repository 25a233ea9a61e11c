package dev.gittensory.gate;

/**
 * What the operator wants of the gate.
 *
 * @param version identifies this policy in every verdict
 * @param deterministicReviewIsEnough whether a change may pass although no model reviewer is configured
 */
public record Policy(String version, boolean deterministicReviewIsEnough) {}
