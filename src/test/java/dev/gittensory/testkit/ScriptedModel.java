package dev.gittensory.testkit;

import dev.gittensory.review.Model;
import dev.gittensory.review.ModelId;
import dev.gittensory.review.Prompt;
import dev.gittensory.review.Reply;
import dev.gittensory.review.Usage;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model that says what the test wants, in turn, the last thing again and again; and keeps what it was asked. */
public final class ScriptedModel implements Model {

    /** What one call uses. */
    public static final Usage USAGE = new Usage(100, 10, 1, 0);

    private final ModelId id;
    private final Deque<Reply> script = new ArrayDeque<>();
    private final List<Prompt> asked = Collections.synchronizedList(new ArrayList<>());

    public ScriptedModel(String provider, String account, Reply... script) {
        this.id = new ModelId(provider, "m-" + provider, account);
        this.script.addAll(List.of(script));
    }

    /** An answer of the published form. */
    public static Reply answer(String verdict, double confidence, String... findings) {
        return text("{\"summary\":\"s\",\"verdict\":\"%s\",\"confidence\":%s,\"findings\":[%s]}"
                .formatted(verdict, confidence, String.join(",", findings)));
    }

    /** A finding of the published form. */
    public static String finding(String path, int line, String severity, double confidence, String evidence) {
        return """
                {"path":"%s","line":%d,"side":"new","severity":"%s","category":"correctness","title":"Wrong.",
                "body":"This is wrong, do that.","evidence":"%s","confidence":%s,"suggestion":null}""".formatted(path, line, severity, evidence, confidence);
    }

    public static Reply text(String text) {
        return new Reply.Answer(text, USAGE);
    }

    public List<Prompt> asked() {
        return List.copyOf(asked);
    }

    @Override
    public ModelId id() {
        return id;
    }

    @Override
    public int contextTokens() {
        return 32_768;
    }

    @Override
    public synchronized Reply ask(Prompt prompt, Instant deadline) {
        asked.add(prompt);
        @Nullable Reply next = script.size() > 1 ? script.poll() : script.peek();
        if (next == null) {
            throw new IllegalStateException("nobody should ask this model");
        }
        return next;
    }
}
