/**
 * Reads pull requests at GitHub: the change with the configuration of its repository for the pipeline, and what analyzers ask
 * about the rest.
 *
 * <p>GitHub shows less than there is without saying so: rows without their lines, lists without their end. What it is known
 * to leave out is asked for again in other ways, and what cannot be had is shown as not read, never as if it were all.
 */
@NullMarked
package dev.gittensory.github.source;

import org.jspecify.annotations.NullMarked;
