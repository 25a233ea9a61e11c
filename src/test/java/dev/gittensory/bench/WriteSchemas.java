package dev.gittensory.bench;

import dev.gittensory.policy.file.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the JSON Schemas of the configuration files into {@code docs}, after the table of keys has changed.
 *
 * <pre>mvn -B -q -Pbench test-compile exec:java@bench -Dbench=WriteSchemas</pre>
 */
public final class WriteSchemas {

    private WriteSchemas() {}

    /** No arguments. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of("docs", "gittensory.schema.json"), Schemas.repository());
        Files.writeString(Path.of("docs", "operator-policy.schema.json"), Schemas.operator());
    }
}
