package dev.gittensory.review.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Remark;
import dev.gittensory.review.answer.Answer.NotUnderstood;
import dev.gittensory.review.answer.Answer.Problem;
import dev.gittensory.review.answer.Answer.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer as tolerantly as is safe. Form is forgiven; what a finding has to say is not made up: without path, line,
 * severity, category, evidence and any words it is dropped and counted. Never throws, whatever the text is.
 */
public final class AnswerReader {

    private static final int MOST_FINDINGS = 200;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_PATH = 4096;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 4000;

    private AnswerReader() {}

    /** What the text says. */
    public static Answer read(String text) {
        if (text.isBlank()) {
            return new NotUnderstood(Problem.EMPTY);
        }
        if (text.length() > AnswerObjects.LONGEST) {
            return new NotUnderstood(Problem.TOO_LONG);
        }
        AnswerObjects found = AnswerObjects.in(text);
        Set<JsonNode> answers = found.answers();
        if (found.broken()) {
            return new NotUnderstood(Problem.MALFORMED);
        }
        if (answers.isEmpty()) {
            return new NotUnderstood(found.anyObject() ? Problem.NO_VERDICT : Problem.NO_OBJECT);
        }
        return answers.size() > 1
                ? new NotUnderstood(Problem.SEVERAL)
                : opinion(answers.iterator().next());
    }

    private static Answer opinion(JsonNode answer) {
        Fields fields = new Fields(answer);
        Stance stance = Words.stance(fields.text("verdict", LONGEST_WORD));
        if (stance == null) {
            return new NotUnderstood(Problem.UNKNOWN_VERDICT);
        }
        List<Remark> remarks = new ArrayList<>();
        int faulty = 0;
        for (JsonNode finding : findings(answer.path("findings"))) {
            Remark remark = remarks.size() < MOST_FINDINGS ? remark(finding) : null;
            if (remark == null) {
                faulty++;
            } else {
                remarks.add(remark);
            }
        }
        String summary = fields.text("summary", LONGEST_TEXT);
        return new Understood(new Opinion(stance, fields.confidence(), summary, remarks), faulty);
    }

    /** A list, or what should have been the only element of one. */
    private static Iterable<JsonNode> findings(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        return value.isArray() ? value : List.of(value);
    }

    private static @Nullable Remark remark(JsonNode finding) {
        Fields fields = new Fields(finding);
        String path = fields.text("path", LONGEST_PATH).strip();
        int line = fields.line();
        Severity severity = Words.severity(fields.text("severity", LONGEST_WORD));
        Category category = Words.category(fields.text("category", LONGEST_WORD));
        String body = fields.text("body", LONGEST_TEXT).strip();
        String title = title(fields.text("title", LONGEST_TITLE).strip(), body);
        String evidence = fields.text("evidence", LONGEST_TEXT);
        boolean silent = path.isEmpty() || title.isEmpty() || evidence.isBlank();
        if (silent || line < 1 || severity == null || category == null) {
            return null;
        }
        String suggestion = fields.text("suggestion", LONGEST_TEXT);
        return new Remark(
                path,
                line,
                Words.side(fields.text("side", LONGEST_WORD)),
                severity,
                category,
                title,
                body,
                evidence,
                fields.confidence(),
                suggestion.isBlank() ? null : suggestion);
    }

    private static String title(String title, String body) {
        if (!title.isEmpty() || body.isEmpty()) {
            return title;
        }
        String first = body.lines().findFirst().orElse(body);
        return Fields.cut(first, LONGEST_TITLE);
    }
}
