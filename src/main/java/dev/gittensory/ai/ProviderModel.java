package dev.gittensory.ai;

import dev.gittensory.domain.AiReason;
import dev.gittensory.review.Model;
import dev.gittensory.review.ModelId;
import dev.gittensory.review.Prompt;
import dev.gittensory.review.Reply;
import dev.gittensory.review.Reply.Failure;
import dev.gittensory.review.Usage;
import java.time.Duration;
import java.time.Instant;

/**
 * A model at a provider. This is the one place that tries again: once, after a pause, and only if the provider is
 * overloaded or cannot be reached.
 */
final class ProviderModel implements Model {

    private final ProviderSettings settings;
    private final Account account;
    private final ProviderCall call;
    private final KeyCircuits circuits;
    private final Pacing pacing;

    ProviderModel(ProviderSettings settings, Account account, ProviderCall call, KeyCircuits circuits, Pacing pacing) {
        this.settings = settings;
        this.account = account;
        this.call = call;
        this.circuits = circuits;
        this.pacing = pacing;
    }

    @Override
    public ModelId id() {
        return new ModelId(settings.provider(), settings.model(), account.name());
    }

    @Override
    public int contextTokens() {
        return settings.contextTokens();
    }

    @Override
    public Reply ask(Prompt prompt, Instant deadline) {
        AiReason closed = circuits.closedFor(account.digest());
        if (closed != null) {
            return new Failure(closed, null, Usage.NONE);
        }
        Reply first = once(prompt, deadline);
        if (!isOverload(first)) {
            return first;
        }
        Duration pause = pacing.jitter();
        if (pause.compareTo(pacing.until(deadline)) >= 0) {
            return first;
        }
        try {
            pacing.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failure(AiReason.AI_TIMEOUT, null, first.usage());
        }
        return after(first.usage(), once(prompt, deadline));
    }

    private Reply once(Prompt prompt, Instant deadline) {
        Duration left = pacing.until(deadline);
        Duration atMost = left.compareTo(settings.attempt()) < 0 ? left : settings.attempt();
        if (atMost.isNegative() || atMost.isZero() || Thread.currentThread().isInterrupted()) {
            return new Failure(AiReason.AI_TIMEOUT, null, Usage.NONE);
        }
        Reply reply = call.ask(prompt, atMost);
        if (reply instanceof Failure failure) {
            circuits.failed(account.digest(), failure.reason());
        }
        return reply;
    }

    private static boolean isOverload(Reply reply) {
        return reply instanceof Failure failure && failure.reason() == AiReason.AI_OVERLOAD;
    }

    private static Reply after(Usage before, Reply reply) {
        if (reply instanceof Failure failure) {
            return new Failure(failure.reason(), failure.retryAfter(), before.plus(failure.usage()));
        }
        Reply.Answer answer = (Reply.Answer) reply;
        return new Reply.Answer(answer.text(), before.plus(answer.usage()));
    }
}
