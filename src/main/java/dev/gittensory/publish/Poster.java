package dev.gittensory.publish;

import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.RefusedException;
import java.util.Optional;

/** Writes one kind of row to the host. */
public interface Poster {

    /** Which kind. */
    PostKind kind();

    /**
     * Writes it, unless it is there already: an earlier attempt may have landed although it failed.
     *
     * @return why it was not written, empty if it is there now
     * @throws NotNowException if the host wants to be asked later, or cannot be reached
     * @throws RefusedException if the host will not do it
     */
    Optional<Reason> write(Post post);
}
