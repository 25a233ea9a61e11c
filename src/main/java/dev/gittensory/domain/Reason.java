package dev.gittensory.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A coded reason: the one word by which an outcome, a metric label, a log line and an operator's text name the same
 * cause. Codes are unique over all subsystems and never change once released.
 */
public sealed interface Reason
        permits AiReason,
                EnrichReason,
                GateReason,
                GitHubReason,
                PipelineReason,
                PublishReason,
                QueueReason,
                WebhookReason {

    /** The name of the constant, supplied by the enums. */
    String name();

    /** One plain sentence for people. */
    String text();

    /** The code that travels, for example {@code no_reviewers}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The reason with this code.
     *
     * @throws IllegalArgumentException if no subsystem knows the code
     */
    static Reason of(String code) {
        Reason reason = Codes.ALL.get(code);
        if (reason == null) {
            throw new IllegalArgumentException("unknown reason code: " + code);
        }
        return reason;
    }

    /** Kept apart because an interface's fields are initialised before the enums that implement it. */
    final class Codes {
        private static final Map<String, Reason> ALL = Stream.<Reason[]>of(
                        AiReason.values(),
                        EnrichReason.values(),
                        GateReason.values(),
                        GitHubReason.values(),
                        PipelineReason.values(),
                        PublishReason.values(),
                        QueueReason.values(),
                        WebhookReason.values())
                .flatMap(Arrays::stream)
                .collect(Collectors.toUnmodifiableMap(Reason::code, Function.identity()));

        private Codes() {}
    }
}
