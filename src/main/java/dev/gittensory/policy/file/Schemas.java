package dev.gittensory.policy.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gittensory.policy.file.Key.File;

/**
 * The JSON Schemas (draft 2020-12) of both files, for editors and for checks before a commit. They accept exactly what the
 * readers find nothing wrong with, but for what a schema cannot say: names of analyzers, patterns for paths, the operator's
 * requirements, how a number is spelt, and what makes YAML unreadable (such as a key that is there twice).
 */
public final class Schemas {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Schemas() {}

    /** The schema of {@code .gittensory.yml}. */
    public static String repository() {
        return schema(
                File.REPOSITORY,
                "Gittensory: configuration of a repository",
                "The file .gittensory.yml on the base branch. It can make the operator's policy stricter, never weaker.");
    }

    /** The schema of the operator's policy. */
    public static String operator() {
        return schema(
                File.OPERATOR,
                "Gittensory: policy of an operator",
                "The private file that gittensory.policy.file names. It takes effect as a whole or not at all.");
    }

    private static String schema(File file, String title, String description) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.put("description", description);
        schema.put("type", "object");
        Section.root(file).describe(schema);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
                            .writeValueAsString(schema)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can be written", e);
        }
    }
}
