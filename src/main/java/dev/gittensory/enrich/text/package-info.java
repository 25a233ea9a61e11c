/**
 * How analyzers read a change: file by file, hunk by hunk, line by line, each as a language, and never past the deadline.
 * Everything here takes linear time on any text.
 *
 * <p>Must not judge anything.
 */
@NullMarked
package dev.gittensory.enrich.text;

import org.jspecify.annotations.NullMarked;
