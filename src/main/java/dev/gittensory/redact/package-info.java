/**
 * What credentials look like, so that the secret analyzer can find one in a change and nothing that leaves the service
 * carries one.
 *
 * <p>Every text here is hostile: patterns are RE2/J only, see no more than a bounded window behind a literal that was
 * found by plain search, and no value that they find is ever stored or returned.
 */
@NullMarked
package dev.gittensory.redact;

import org.jspecify.annotations.NullMarked;
