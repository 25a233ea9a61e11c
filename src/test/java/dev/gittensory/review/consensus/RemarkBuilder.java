package dev.gittensory.review.consensus;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A remark that is sound but for what a test changes of it. */
final class RemarkBuilder {

    private String path = "src/Order.java";
    private int line = 10;
    private Side side = Side.NEW;
    private Severity severity = Severity.MAJOR;
    private Category category = Category.CORRECTNESS;
    private String title = "Total overflows";
    private String body = "The product of price and quantity exceeds the range of int.";
    private String evidence = "";
    private double confidence = 0.8;
    private @Nullable String suggestion;

    static RemarkBuilder remark() {
        return new RemarkBuilder();
    }

    /** One that no other remark is taken for. */
    static RemarkBuilder other(int number) {
        return remark().path("src/Other" + number + ".java").title("Another matter");
    }

    static Opinion opinion(Stance stance, double confidence, Remark... remarks) {
        return new Opinion(stance, confidence, "", List.of(remarks));
    }

    RemarkBuilder path(String value) {
        path = value;
        return this;
    }

    RemarkBuilder line(int value) {
        line = value;
        return this;
    }

    RemarkBuilder side(Side value) {
        side = value;
        return this;
    }

    RemarkBuilder severity(Severity value) {
        severity = value;
        return this;
    }

    RemarkBuilder category(Category value) {
        category = value;
        return this;
    }

    RemarkBuilder title(String value) {
        title = value;
        return this;
    }

    RemarkBuilder body(String value) {
        body = value;
        return this;
    }

    RemarkBuilder evidence(String value) {
        evidence = value;
        return this;
    }

    RemarkBuilder confidence(double value) {
        confidence = value;
        return this;
    }

    RemarkBuilder suggestion(String value) {
        suggestion = value;
        return this;
    }

    Remark build() {
        return new Remark(path, line, side, severity, category, title, body, evidence, confidence, suggestion);
    }
}
