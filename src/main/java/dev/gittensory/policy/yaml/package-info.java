/**
 * Bytes from strangers to a small tree of mappings, sequences and texts with line numbers: the part of YAML that
 * configuration files need, and nothing that can surprise (no aliases, no tags, no second document).
 *
 * <p>The library's event reader does the scanning; what is built, and how much of it, is decided here. Must not know what
 * any key means.
 */
@NullMarked
package dev.gittensory.policy.yaml;

import org.jspecify.annotations.NullMarked;
