package dev.gittensory.api;

import dev.gittensory.pipeline.Submission;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A preview that is posted as a form: the diff, and the repository's configuration as the base branch has it. */
final class PreviewForm {

    private static final String DIFF = "diff";
    private static final String CONFIG = "config";

    private PreviewForm() {}

    /** Reads the parts; anything but one diff and at most one configuration ends the request with a problem. */
    static Submission read(List<EntityPart> parts) throws IOException {
        EntityPart diff = null;
        EntityPart config = null;
        for (EntityPart part : parts) {
            String name = name(part);
            if (DIFF.equals(name) && diff == null) {
                diff = part;
            } else if (CONFIG.equals(name) && config == null) {
                config = part;
            } else {
                throw wrongParts();
            }
        }
        if (diff == null) {
            throw wrongParts();
        }
        DiffBody read = DiffBody.read(diff.getContent());
        return new Submission(read.bytes(), read.changes(), content(config));
    }

    /** Asking for the name parses the header of the part, which its sender has written. */
    private static String name(EntityPart part) {
        try {
            return part.getName();
        } catch (IllegalArgumentException e) {
            throw wrongParts();
        }
    }

    private static byte @Nullable [] content(@Nullable EntityPart config) throws IOException {
        return config == null ? null : ConfigFile.REPOSITORY.read(config.getContent());
    }

    private static ProblemException wrongParts() {
        return new ProblemException(Problem.of(
                Status.BAD_REQUEST,
                "wrong_parts",
                "A form must have one part named diff, and may have one part named config with the .gittensory.yml of"
                        + " the base branch; nothing else."));
    }
}
