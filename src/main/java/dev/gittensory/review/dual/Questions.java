package dev.gittensory.review.dual;

import dev.gittensory.review.AnswerCache;
import dev.gittensory.review.AnswerKey;
import dev.gittensory.review.Reply;
import dev.gittensory.review.answer.Answer;
import dev.gittensory.review.answer.AnswerReader;
import dev.gittensory.review.input.ReviewInput;
import dev.gittensory.review.input.ReviewInput.Part;
import dev.gittensory.review.money.Estimate;
import dev.gittensory.review.money.Tokens;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What one reviewer is to be asked, and what of it the model has answered before.
 *
 * @param asked in the order of the parts
 */
record Questions(Reviewer reviewer, List<Question> asked) {

    /** An answer that cannot be read is asked for once more, and costs as much again. */
    private static final int REQUESTS_PER_PART = 2;

    /**
     * One part.
     *
     * @param key under which the answer is kept
     */
    record Question(Part part, String key, Optional<Answer.Understood> answered) {}

    static Questions of(Reviewer reviewer, ReviewInput input, String policyVersion, AnswerCache cache) {
        return new Questions(
                reviewer,
                input.parts().stream()
                        .map(part -> {
                            String key = AnswerKey.of(
                                    input.hash(),
                                    part.prompt(),
                                    policyVersion,
                                    input.promptVersion(),
                                    reviewer.model().id());
                            return new Question(part, key, readable(cache.find(key)));
                        })
                        .toList());
    }

    /** What was kept by another version may not be read by this one, and then has to be paid for again. */
    private static Optional<Answer.Understood> readable(Optional<Reply.Answer> kept) {
        return kept.map(answer -> AnswerReader.read(answer.text()))
                .filter(Answer.Understood.class::isInstance)
                .map(Answer.Understood.class::cast);
    }

    /** Whether there are answers, and nobody has to be asked any more. */
    boolean answered() {
        return !asked.isEmpty()
                && asked.stream().allMatch(question -> question.answered().isPresent());
    }

    /** Whether somebody has to be asked. */
    boolean open() {
        return asked.stream().anyMatch(question -> question.answered().isEmpty());
    }

    /** What asking the rest can come to. */
    Estimate estimate() {
        List<Tokens> calls = asked.stream()
                .filter(question -> question.answered().isEmpty())
                .map(question -> new Tokens(
                        question.part().estimatedTokens(),
                        question.part().prompt().maxOutputTokens()))
                .flatMap(tokens -> Collections.nCopies(REQUESTS_PER_PART, tokens).stream())
                .toList();
        return new Estimate(reviewer.slot(), reviewer.model().id(), reviewer.price(), calls);
    }
}
