package dev.gittensory.enrich.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxExpressionTest {

    @ParameterizedTest
    @CsvSource({
        "GPL-3.0-only, GPL-3.0-only",
        "MIT AND GPL-2.0-or-later, GPL-2.0-or-later",
        "GPL-3.0-only AND AGPL-3.0-only, AGPL-3.0-only",
        "GPL-3.0-only OR AGPL-3.0-only, GPL-3.0-only",
        "(MIT AND AGPL-3.0-only) OR SSPL-1.0, AGPL-3.0-only",
        "MIT OR Apache-2.0 AND BSD-3-Clause AND GPL-3.0, ''",
        "(MIT OR Apache-2.0) AND GPL-3.0, GPL-3.0",
        "BUSL-1.1, BUSL-1.1",
        "CC-BY-NC-4.0, CC-BY-NC-4.0",
        "GPL-2.0-only WITH Classpath-exception-2.0, ''",
        "GPL-2.0-only WITH Classpath-exception-2.0 AND GPL-3.0, GPL-3.0",
        "MIT OR GPL-2.0, ''",
    })
    void findsTheLicenseThatCannotBeAvoided(String expression, String id) {
        assertThat(SpdxExpression.restrictionIn(expression).orElse("")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT",
                "Apache-2.0",
                "LGPL-3.0-only",
                "MPL-2.0",
                "EPL-2.0",
                "CC-BY-4.0",
                "CC0-1.0",
                "non-standard",
                "GPL-2.0-with-classpath-exception",
                "gpl",
                "",
                " ",
                "AND",
                "OR OR",
                "(",
                ")",
                ")(",
                "GPL-3.0 GPL-3.0",
                "WITH GPL-3.0",
                "\0",
                "\ud800"
            })
    void findsNoneIn(String expression) {
        assertThat(SpdxExpression.restrictionIn(expression)).isEmpty();
    }

    @Test
    void takesSeveralLicensesForAlternatives() {
        assertThat(SpdxExpression.restrictionIn(List.of("GPL-3.0", "MIT"))).isEmpty();
        assertThat(SpdxExpression.restrictionIn(List.of("AGPL-3.0", "GPL-3.0"))).contains("GPL-3.0");
        assertThat(SpdxExpression.restrictionIn(List.of())).isEmpty();
    }

    @Test
    @Timeout(20)
    void isNotImpressedByHostileText() {
        for (String part : List.of("(", ")", "MIT AND ", "GPL-3.0 OR (", " ", "x")) {
            assertThat(SpdxExpression.restrictionIn(part.repeat(100_000))).isEmpty();
            assertThat(SpdxExpression.restrictionIn(part.repeat(80))).isEmpty();
        }
        assertThat(SpdxExpression.restrictionIn("(".repeat(400) + "GPL-3.0" + ")".repeat(400)))
                .contains("GPL-3.0");
    }
}
