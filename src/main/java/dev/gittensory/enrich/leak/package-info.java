/**
 * Analyzers of what a change gives away: credentials in code, credentials in logs, addresses of somebody's environment.
 *
 * <p>Must not repeat a value from a change in a finding.
 */
@NullMarked
package dev.gittensory.enrich.leak;

import org.jspecify.annotations.NullMarked;
