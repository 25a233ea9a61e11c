package dev.gittensory.api;

import dev.gittensory.keys.KeyPlace;
import dev.gittensory.keys.KeyRotation.Progress;
import dev.gittensory.keys.KeyRotation.Untouched;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one batch of a rotation has come to.
 *
 * @param done how many keys it has re-encrypted
 * @param unreadable those that it had to leave as they are
 * @param left how many wait behind this batch
 * @param next what the next request gives as {@code after}, null if nothing is left
 */
record RotationView(
        int done,
        List<UnreadableView> unreadable,
        long left,
        @Nullable String next) {

    /** A key that cannot be decrypted: {@code kek_unknown | format_unknown | damaged}. */
    record UnreadableView(long installation, String slot, String keyEncryptionKey, String reason) {

        static UnreadableView of(Untouched key) {
            KeyPlace place = key.place();
            return new UnreadableView(
                    place.installation(),
                    place.slot().label(),
                    key.kekId(),
                    key.reason().code());
        }
    }

    static RotationView of(Progress progress) {
        KeyPlace next = progress.next();
        return new RotationView(
                progress.done(),
                progress.unreadable().stream().map(UnreadableView::of).toList(),
                progress.left(),
                next == null ? null : next.toString());
    }
}
