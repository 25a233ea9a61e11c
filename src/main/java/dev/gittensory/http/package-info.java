/**
 * What every client of the product needs of HTTP, whoever it talks to: a body that ends in bounds.
 *
 * <p>Must not know what is asked, or what an answer means.
 */
@NullMarked
package dev.gittensory.http;

import org.jspecify.annotations.NullMarked;
