/**
 * Analyzers that judge what a change does to the machinery around the code: workflows, images, clusters, cloud
 * resources. They need nothing but the text of the change.
 *
 * <p>Must not know where a change comes from, and must not repeat a value from it in a finding.
 */
@NullMarked
package dev.gittensory.enrich.infra;

import org.jspecify.annotations.NullMarked;
