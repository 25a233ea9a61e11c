/**
 * Where GitHub delivers events: refuses what is not GitHub's, verifies the signature over the bytes as they came, and hands
 * the rest over to the queue. Nothing slow happens here, because GitHub waits for ten seconds and delivers once.
 *
 * <p>Must not know what an event means, and calls neither GitHub nor a model nor the database.
 */
@NullMarked
package dev.gittensory.webhook;

import org.jspecify.annotations.NullMarked;
