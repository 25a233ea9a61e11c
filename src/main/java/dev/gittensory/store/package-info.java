/**
 * Keeps reviews, the record of deliveries and encrypted keys in the database: the entities, the schema and its migrations, and
 * the adapters behind the ports of the pipeline, of the intake and of the keys.
 *
 * <p>Must not decide anything about a review. Imported by nobody; the container brings the adapters to their ports.
 */
@NullMarked
package dev.gittensory.store;

import org.jspecify.annotations.NullMarked;
