/**
 * Start-up: reads the settings, prepares the home directory, produces what the other packages have injected, and takes
 * up work that an earlier process left behind. Nobody imports it.
 */
@NullMarked
package dev.gittensory.boot;

import org.jspecify.annotations.NullMarked;
