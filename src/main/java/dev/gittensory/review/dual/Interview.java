package dev.gittensory.review.dual;

import dev.gittensory.domain.AiReason;
import dev.gittensory.review.AnswerCache;
import dev.gittensory.review.Model;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.Prompt;
import dev.gittensory.review.RedactedFile;
import dev.gittensory.review.Reply;
import dev.gittensory.review.Usage;
import dev.gittensory.review.answer.Answer;
import dev.gittensory.review.answer.AnswerReader;
import dev.gittensory.review.answer.EvidenceCheck;
import dev.gittensory.review.answer.RepairPrompt;
import dev.gittensory.review.consensus.Opinions;
import dev.gittensory.review.dual.Questions.Question;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks one reviewer about the parts of a change, one after the other, and reads what it says. Whatever can be used is kept at
 * once, so that it is not asked again if something later fails. Not for several threads.
 */
final class Interview {

    private static final Logger LOG = System.getLogger(Interview.class.getName());

    /** Where a provider that is asked too often does not say when it wants to be asked again. */
    private static final Duration UNTOLD = Duration.ofMinutes(1);

    private static final int MOST_REPAIRS = 1;

    private final Model model;
    private final AnswerCache cache;
    private final Instant deadline;

    private final List<Opinion> opinions = new ArrayList<>();
    private final List<String> tooLarge = new ArrayList<>();
    private Usage usage = Usage.NONE;
    private int dropped;

    Interview(Model model, AnswerCache cache, Instant deadline) {
        this.model = model;
        this.cache = cache;
        this.deadline = deadline;
    }

    /** Never throws: what has been used so far must reach the account. */
    Voice of(Questions questions) {
        try {
            return ask(questions);
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "Asking a model reviewer has failed", e);
            return voice(questions, null, AiReason.AI_FAILED, null);
        }
    }

    private Voice ask(Questions questions) {
        for (Question question : questions.asked()) {
            Reply.Failure failure = ask(question);
            if (failure == null) {
                continue;
            }
            if (failure.reason() != AiReason.AI_TOO_LARGE) {
                return voice(questions, null, failure.reason(), pause(failure));
            }
            question.part().files().stream().map(RedactedFile::path).forEach(tooLarge::add);
        }
        AiReason reason = tooLarge.isEmpty() ? null : AiReason.AI_TOO_LARGE;
        return voice(questions, opinions.isEmpty() ? null : Opinions.merged(opinions), reason, null);
    }

    private static @Nullable Duration pause(Reply.Failure failure) {
        Duration wanted = failure.retryAfter();
        return wanted == null && failure.reason() == AiReason.AI_RATE ? UNTOLD : wanted;
    }

    /** The failure, or null if the answer was taken in. */
    private Reply.@Nullable Failure ask(Question question) {
        if (question.answered().isPresent()) {
            take(question.answered().get(), question);
            return null;
        }
        Prompt prompt = question.part().prompt();
        Reply reply = send(prompt);
        for (int repairs = 0; reply instanceof Reply.Answer answer; repairs++) {
            Answer read = AnswerReader.read(answer.text());
            if (read instanceof Answer.Understood understood) {
                keep(question.key(), answer);
                take(understood, question);
                return null;
            }
            if (repairs == MOST_REPAIRS) {
                return new Reply.Failure(AiReason.AI_INVALID, null, Usage.NONE);
            }
            reply = send(RepairPrompt.of(prompt, answer.text(), ((Answer.NotUnderstood) read).problem()));
        }
        return (Reply.Failure) reply;
    }

    /** An answer that cannot be kept is a good answer all the same. */
    private void keep(String key, Reply.Answer answer) {
        try {
            cache.keep(key, answer);
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "An answer of a model reviewer could not be kept for the next time", e);
        }
    }

    private Reply send(Prompt prompt) {
        Reply reply = model.ask(prompt, deadline);
        usage = usage.plus(reply.usage());
        return reply;
    }

    private void take(Answer.Understood understood, Question question) {
        EvidenceCheck.Checked checked =
                EvidenceCheck.check(understood.opinion(), question.part().files());
        opinions.add(checked.opinion());
        dropped += understood.faulty() + checked.unfounded();
    }

    private Voice voice(
            Questions questions, @Nullable Opinion opinion, @Nullable AiReason reason, @Nullable Duration pause) {
        return new Voice(questions.reviewer(), opinion, reason, pause, dropped, tooLarge, usage, questions.answered());
    }
}
