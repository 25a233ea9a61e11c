/**
 * Bounded access to the public registries that analyzers ask. Fails with coded reasons, never with what an endpoint
 * said.
 *
 * <p>Must not know what is asked for, or why.
 */
@NullMarked
package dev.gittensory.enrich.registry;

import org.jspecify.annotations.NullMarked;
