package dev.gittensory.enrich.manifest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads manifests in which a line says everything, but for the keyword of the block around it. */
final class LineReader implements ManifestReader {

    private static final Pattern OPENING = Pattern.compile("\\s*([A-Za-z]+)\\s*[({]\\s*");
    private static final Pattern CLOSING = Pattern.compile("\\s*[)}]\\s*");

    private final Rule rule;
    private final @Nullable Pattern registry;
    private final ManifestView.Builder out = new ManifestView.Builder();
    private String block = "";

    /**
     * Applies a rule.
     *
     * @param registry matches, from its beginning, a line that names another registry; its group is the address
     */
    LineReader(Rule rule, @Nullable Pattern registry) {
        this.rule = rule;
        this.registry = registry;
    }

    /** What a line declares. */
    interface Rule {

        /**
         * Judges a line.
         *
         * @param block the keyword that opened the block around the line; empty if none is in sight
         */
        Optional<Declaration> declaration(String block, String text, int number);
    }

    @Override
    public void beginRegion() {
        block = "";
    }

    @Override
    public void read(int number, String text) {
        Matcher opening = OPENING.matcher(text);
        boolean bracket = text.indexOf('(') >= 0 || text.indexOf('{') >= 0;
        if (bracket && opening.matches()) {
            block = opening.group(1);
        } else if ((text.indexOf(')') >= 0 || text.indexOf('}') >= 0) && CLOSING.matches(text)) {
            block = "";
        } else {
            rule.declaration(block, text, number).ifPresent(out::declare);
            readRegistry(number, text);
        }
    }

    @Override
    public ManifestView view() {
        return out.build();
    }

    private void readRegistry(int number, String text) {
        if (registry != null) {
            Matcher matcher = registry.matcher(text);
            if (matcher.lookingAt()) {
                out.registry(matcher.group(1), number);
            }
        }
    }
}
