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

    private final Model model;
    private final AnswerCache cache;
    private final Instant deadline;

    private final List<Opinion> opinions = new ArrayList<>();
    private final List<String> tooLarge = new ArrayList<>();
    private Usage usage = Usage.NONE;
    private int unfounded;

    Interview(Model model, AnswerCache cache, Instant deadline) {
        this.model = model;
        this.cache = cache;
        this.deadline = deadline;
    }

    Voice of(Questions questions) {
        for (Question question : questions.asked()) {
            Reply.Failure failure = ask(question);
            if (failure == null) {
                continue;
            }
            if (failure.reason() != AiReason.AI_TOO_LARGE) {
                return voice(questions, null, failure.reason(), failure.retryAfter());
            }
            question.part().files().stream().map(RedactedFile::path).forEach(tooLarge::add);
        }
        AiReason reason = tooLarge.isEmpty() ? null : AiReason.AI_TOO_LARGE;
        return voice(questions, opinions.isEmpty() ? null : Opinions.merged(opinions), reason, null);
    }

    /** The failure, or null if the answer was taken in. */
    private Reply.@Nullable Failure ask(Question question) {
        Reply.Answer kept = question.answered().orElse(null);
        if (kept != null && AnswerReader.read(kept.text()) instanceof Answer.Understood understood) {
            take(understood, question);
            return null;
        }
        Prompt prompt = question.part().prompt();
        Reply reply = send(prompt);
        if (reply instanceof Reply.Answer answer
                && AnswerReader.read(answer.text()) instanceof Answer.NotUnderstood not) {
            reply = send(RepairPrompt.of(prompt, answer.text(), not.problem()));
        }
        if (reply instanceof Reply.Failure failure) {
            return failure;
        }
        Reply.Answer answer = (Reply.Answer) reply;
        if (AnswerReader.read(answer.text()) instanceof Answer.Understood understood) {
            cache.keep(question.key(), answer);
            take(understood, question);
            return null;
        }
        return new Reply.Failure(AiReason.AI_INVALID, null, Usage.NONE);
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
        unfounded += checked.unfounded();
    }

    private Voice voice(
            Questions questions, @Nullable Opinion opinion, @Nullable AiReason reason, @Nullable Duration pause) {
        return new Voice(
                questions.reviewer(), opinion, reason, pause, unfounded, tooLarge, usage, questions.answered());
    }
}
