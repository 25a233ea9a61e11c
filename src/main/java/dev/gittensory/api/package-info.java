/**
 * The REST interface under {@code /api/v1}: takes diffs in, shows reviews, and takes keys that it never shows. Everything under {@code /api} needs the
 * operator token; errors are {@code application/problem+json}.
 *
 * <p>Must not decide anything; it translates between HTTP and the pipeline.
 */
@NullMarked
package dev.gittensory.api;

import org.jspecify.annotations.NullMarked;
