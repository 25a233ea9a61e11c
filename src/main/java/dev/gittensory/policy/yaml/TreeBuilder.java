package dev.gittensory.policy.yaml;

import dev.gittensory.policy.yaml.Node.Entry;
import dev.gittensory.policy.yaml.Node.Mapping;
import dev.gittensory.policy.yaml.Node.Scalar;
import dev.gittensory.policy.yaml.Node.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Puts a tree together from events, one after the other and without recursion, until there is something to refuse. */
final class TreeBuilder {

    /** More than twice what any of our files needs. */
    static final int DEEPEST = 16;

    /** Keys and values together. */
    static final int MOST_NODES = 10_000;

    private static final String NO_MAPPING = "The file has to consist of keys with values.";

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Mapping root;
    private int nodes;
    private boolean document;

    /** What is wrong with this event, a fixed sentence, or null if there is nothing. */
    @Nullable
    String add(Event event) {
        return switch (event.getEventId()) {
            case DocumentStart -> startDocument();
            case Alias -> "Aliases are not accepted; write the value out.";
            case Scalar -> scalar((ScalarEvent) event);
            case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> place(open.pop().close());
            case StreamStart, StreamEnd, DocumentEnd, Comment -> null;
        };
    }

    /** The whole, once all events were added. */
    Mapping root() {
        return root == null ? new Mapping(1, List.of()) : root;
    }

    /** The 1-based line of an event. */
    static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private @Nullable String startDocument() {
        if (document) {
            return "A second document begins here; a file has only one.";
        }
        document = true;
        return null;
    }

    private @Nullable String start(CollectionStartEvent event) {
        String refusal = refusal(event, event.getTag().isPresent());
        if (refusal != null) {
            return refusal;
        }
        if (open.size() == DEEPEST) {
            return "Values are nested deeper than " + DEEPEST + " levels here.";
        }
        boolean mapping = event instanceof MappingStartEvent;
        if (root == null && open.isEmpty() && !mapping) {
            return NO_MAPPING;
        }
        if (expectsKey()) {
            return "A key has to be a word, not a list or a mapping.";
        }
        open.push(new Open(mapping, line(event)));
        return null;
    }

    private @Nullable String scalar(ScalarEvent event) {
        String refusal = refusal(event, event.getTag().isPresent());
        if (refusal != null) {
            return refusal;
        }
        if (SourceText.firstNotAllowed(event.getValue(), false) >= 0) {
            return "An escape stands for a control character or half a character here.";
        }
        return expectsKey()
                ? open.element().expect(event, line(event))
                : place(new Scalar(line(event), event.getValue(), event.isPlain()));
    }

    private @Nullable String refusal(NodeEvent event, boolean tagged) {
        if (event.getAnchor().isPresent()) {
            return "Anchors are not accepted.";
        }
        if (tagged) {
            return "Tags (words that begin with an exclamation mark) are not accepted.";
        }
        nodes++;
        return nodes > MOST_NODES ? "The file has more than " + MOST_NODES + " keys and values." : null;
    }

    private boolean expectsKey() {
        Open around = open.peek();
        return around != null && around.mapping && around.key == null;
    }

    private @Nullable String place(Node node) {
        Open around = open.peek();
        if (around != null) {
            around.take(node);
        } else if (node instanceof Mapping mapping) {
            root = mapping;
        } else if (!(node instanceof Scalar scalar
                && scalar.plain()
                && scalar.text().isEmpty())) {
            return NO_MAPPING;
        }
        return null;
    }

    /** A mapping or sequence whose end has not come yet. */
    private static final class Open {

        private final boolean mapping;
        private final int line;
        private final List<Node> elements = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private @Nullable String key;
        private int keyLine;

        Open(boolean mapping, int line) {
            this.mapping = mapping;
            this.line = line;
        }

        @Nullable
        String expect(ScalarEvent event, int at) {
            if (event.isLiteral() || event.isFolded() || event.getValue().isEmpty()) {
                return "A key has to be a word.";
            }
            key = event.getValue();
            keyLine = at;
            return keys.add(key) ? null : "This key is there twice.";
        }

        void take(Node node) {
            if (key == null) {
                elements.add(node);
            } else {
                entries.add(new Entry(key, keyLine, node));
                key = null;
            }
        }

        Node close() {
            return mapping ? new Mapping(line, entries) : new Sequence(line, elements);
        }
    }
}
