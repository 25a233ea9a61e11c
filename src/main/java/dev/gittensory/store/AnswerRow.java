package dev.gittensory.store;

import dev.gittensory.review.Reply;
import dev.gittensory.review.Usage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A row of {@code ai_answer}. */
@Entity
@Table(name = "ai_answer")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
class AnswerRow {

    @Id
    @Column(name = "answer_key")
    private String key;

    @Lob
    @Column(nullable = false)
    private String answer;

    @Column(name = "input_tokens", nullable = false)
    private long inputTokens;

    @Column(name = "output_tokens", nullable = false)
    private long outputTokens;

    @Column(nullable = false)
    private int calls;

    @Column(name = "calls_uncounted", nullable = false)
    private int callsUncounted;

    @Column(name = "created_at", nullable = false)
    private long createdAt;

    /** For the persistence provider. */
    protected AnswerRow() {}

    AnswerRow(String key, Reply.Answer answer, long createdAt) {
        this.key = key;
        this.answer = answer.text();
        this.inputTokens = answer.usage().inputTokens();
        this.outputTokens = answer.usage().outputTokens();
        this.calls = answer.usage().calls();
        this.callsUncounted = answer.usage().callsUncounted();
        this.createdAt = createdAt;
    }

    Reply.Answer answer() {
        return new Reply.Answer(answer, new Usage(inputTokens, outputTokens, calls, callsUncounted));
    }

    boolean isYoungerThan(long moment) {
        return createdAt > moment;
    }

    /** In the place of an answer that is too old to be of use. */
    void replaceBy(AnswerRow other) {
        answer = other.answer;
        inputTokens = other.inputTokens;
        outputTokens = other.outputTokens;
        calls = other.calls;
        callsUncounted = other.callsUncounted;
        createdAt = other.createdAt;
    }
}
