package dev.gittensory.api;

import dev.gittensory.policy.file.OperatorFile;
import dev.gittensory.policy.file.RepositoryFile;
import dev.gittensory.policy.file.Schemas;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The configuration files that a request can be about. */
enum ConfigFile {
    REPOSITORY(RepositoryFile.LIMIT),
    POLICY(OperatorFile.LIMIT);

    private final int limit;

    ConfigFile(int limit) {
        this.limit = limit;
    }

    /** The file that a request means by this word. */
    static ConfigFile named(String word) {
        for (ConfigFile file : values()) {
            if (file.name().toLowerCase(Locale.ROOT).equals(word)) {
                return file;
            }
        }
        throw new ProblemException(
                Problem.of(Status.BAD_REQUEST, "unknown_file", "The parameter file is either repository or policy."));
    }

    /** The whole body, if it is not larger than such a file may be. */
    byte[] read(InputStream body) throws IOException {
        return BoundedBody.read(
                body, limit, "config_too_large", "This configuration file may have at most " + limit + " bytes.");
    }

    /** The JSON Schema of the file. */
    String schema() {
        return this == REPOSITORY ? Schemas.repository() : Schemas.operator();
    }
}
