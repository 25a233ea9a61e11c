/**
 * GitHub as the place where reviews become visible and commands come from. Says what is asked for, request by request; who
 * we are, how fast, and what an answer means is the business of the package above.
 *
 * <p>Must not know what a review says, or why a command is allowed.
 */
@NullMarked
package dev.gittensory.github.host;

import org.jspecify.annotations.NullMarked;
