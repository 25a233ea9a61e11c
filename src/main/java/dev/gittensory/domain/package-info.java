/**
 * The words of the product as values: change sets, findings, outcomes, verdicts, coded reasons and the facts that are
 * announced when something ended.
 *
 * <p>Records, enums and sealed types only. Knows no framework, does no I/O and imports no other package of the product.
 */
@NullMarked
package dev.gittensory.domain;

import org.jspecify.annotations.NullMarked;
