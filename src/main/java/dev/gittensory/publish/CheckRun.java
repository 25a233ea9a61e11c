package dev.gittensory.publish;

import dev.gittensory.publish.text.CheckRunRenderer;
import org.jspecify.annotations.Nullable;

/**
 * A check run as it is to stand on the host.
 *
 * @param head the commit that it is bound to
 * @param externalId by which we find it again
 * @param output null while the review is under way
 */
public record CheckRun(String head, String externalId, CheckRunRenderer.@Nullable Output output) {

    /** The name under which repositories can require it. */
    public static final String NAME = "Gittensory";
}
