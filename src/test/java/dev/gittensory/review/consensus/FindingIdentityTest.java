package dev.gittensory.review.consensus;

import static dev.gittensory.review.consensus.RemarkBuilder.opinion;
import static dev.gittensory.review.consensus.RemarkBuilder.remark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.Slot;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same thing is known again in a later push, and nothing else is taken for it. */
class FindingIdentityTest {

    private static final String CODE = "if (user == null) {\n    return load(user.id());\n}";
    private static final String IDENTITY =
            FindingIdentity.of(remark().evidence(CODE).build());

    static Stream<RemarkBuilder> unchanged() {
        return Stream.of(
                remark().evidence(CODE).line(4711),
                remark().evidence(CODE).title("Null pointer").body("Other words."),
                remark().evidence(CODE).severity(Severity.NIT).confidence(0.1).suggestion("no"),
                remark().evidence("\t\tif (user == null) {\r\n\t\t\treturn load(user.id());\r\n\t\t}\r\n"),
                remark().evidence("+if (user == null) {\n+    return load(user.id());\n+}"),
                remark().evidence("  - if (user==null) {\n-  return load(\n-    user.id());\n-}"),
                remark().evidence(CODE).side(Side.OLD));
    }

    static Stream<RemarkBuilder> changed() {
        return Stream.of(
                remark().evidence(CODE.replace("null", "none")),
                remark().evidence(CODE.replace("==", "!=")),
                remark().evidence(CODE.replace("id()", "id() - 1")),
                remark().evidence(CODE).path("src/order.java"),
                remark().evidence(CODE).category(Category.SECURITY),
                remark().evidence(""),
                remark().evidence("NEW10"));
    }

    @ParameterizedTest
    @MethodSource("unchanged")
    void isThatOfTheSameThing(RemarkBuilder remark) {
        assertThat(FindingIdentity.of(remark.build())).isEqualTo(IDENTITY);
    }

    @ParameterizedTest
    @MethodSource("changed")
    void isNotThatOfAnotherThing(RemarkBuilder remark) {
        assertThat(FindingIdentity.of(remark.build())).isNotEqualTo(IDENTITY);
    }

    @Test
    void isStoredSoItMayNeverChange() {
        assertThat(IDENTITY).matches("[0-9a-f]{32}").isEqualTo("878a4986858f1219d85d31a0881a7e45");
    }

    @Test
    void withoutCodeTheLineHasToDo() {
        String identity = FindingIdentity.of(remark().evidence(" \n+\n").build());

        assertThat(identity)
                .isEqualTo(FindingIdentity.of(remark().build()))
                .isNotEqualTo(FindingIdentity.of(remark().line(11).build()))
                .isNotEqualTo(FindingIdentity.of(remark().side(Side.OLD).build()))
                .isNotEqualTo(FindingIdentity.of(remark().evidence("NEW10").build()));
    }

    @Test
    void whatIsSettledDoesNotComeBack() {
        List<ReviewerFinding> findings = Consensus.ofOne(
                        Slot.A,
                        opinion(
                                Stance.COMMENT,
                                1,
                                remark().evidence(CODE).build(),
                                remark().evidence("x").line(90).build()),
                        List.of())
                .findings();

        assertThat(new Settled(Set.of(IDENTITY)).open(findings)).containsExactly(findings.get(1));
        assertThat(new Settled(Set.of()).open(findings)).isEqualTo(findings).hasSize(2);
    }
}
