/**
 * The adapter to GitHub: proves who we are, keeps GitHub's manners and says in the product's own words why something could
 * not be done. What is asked for is up to the packages below it.
 *
 * <p>The only place, with those packages, that knows the library {@code github-api}. It would repeat, wait and report by
 * rules of its own, so every request of it goes through a connector that leaves it no occasion.
 */
@NullMarked
package dev.gittensory.github;

import org.jspecify.annotations.NullMarked;
