/**
 * How the service becomes a GitHub App: pages at {@code /setup} that have one made from a manifest, keep its credentials and
 * prove that both directions work; and the comparison of what GitHub grants the App with what it needs.
 *
 * <p>Owns the ports to GitHub and to where credentials are kept. Must not know either, and shows or logs no secret.
 */
@NullMarked
package dev.gittensory.setup;

import org.jspecify.annotations.NullMarked;
