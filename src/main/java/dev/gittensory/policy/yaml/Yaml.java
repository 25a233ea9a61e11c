package dev.gittensory.policy.yaml;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Reads YAML that may be hostile: bounded in time and memory by the size of the file, and never with an exception. */
public final class Yaml {

    private static final String BROKEN =
            "The structure of the file breaks in this line or shortly before it: it is not valid YAML.";
    private static final String TAB = "This line is indented with a tab; YAML wants spaces.";

    /** What came of it. */
    public sealed interface Reading {

        /** The whole file; without any entry if there was nothing in it. */
        record Parsed(Node.Mapping root) implements Reading {}

        /**
         * Nothing of the file can be used.
         *
         * @param line 1-based line, or null if it is about the whole file or not known
         * @param message a fixed sentence, never text of the file
         */
        record Unreadable(@Nullable Integer line, String message) implements Reading {}
    }

    private Yaml() {}

    /** The content as a tree; {@code limit} is the most bytes that are read at all. */
    public static Reading read(byte[] content, int limit) {
        if (content.length > limit) {
            return new Reading.Unreadable(null, "The file is larger than " + limit / 1024 + " KiB.");
        }
        SourceText.Decoded decoded = SourceText.decode(content);
        if (decoded instanceof SourceText.Decoded.Bad bad) {
            return new Reading.Unreadable(bad.line(), bad.message());
        }
        return read(((SourceText.Decoded.Good) decoded).text());
    }

    private static Reading read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setParseComments(false)
                // one read of everything: with a smaller buffer the library copies what it has for each refill of a
                // long scalar
                .setBufferSize(Math.max(16, text.length() + 1))
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        TreeBuilder tree = new TreeBuilder();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            while (events.hasNext()) {
                Event event = events.next();
                String refusal = tree.add(event);
                if (refusal != null) {
                    return new Reading.Unreadable(TreeBuilder.line(event), refusal);
                }
            }
            return new Reading.Parsed(tree.root());
        } catch (MarkedYamlEngineException e) {
            // its message quotes the file
            return broken(
                    text, e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(null));
        } catch (RuntimeException e) {
            // the library declares one exception for input that is no YAML, and throws others as well
            return broken(text, null);
        }
    }

    private static Reading broken(String text, @Nullable Integer line) {
        boolean tab = line != null && SourceText.isIndentedWithTab(text, line);
        return new Reading.Unreadable(line, tab ? TAB : BROKEN);
    }
}
