/**
 * Keys that installations bring for their own accounts at model providers: encrypted in the database, tested when they are
 * saved, re-encrypted when the key-encryption key changes, and never shown again.
 *
 * <p>Must not know who asks a model, nor how. Owns the ports {@link dev.gittensory.keys.KeyStore} and {@link
 * dev.gittensory.keys.KeyTest}. No value of this package prints a key.
 */
@NullMarked
package dev.gittensory.keys;

import org.jspecify.annotations.NullMarked;
