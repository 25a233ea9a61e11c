package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialTableTest {

    @Test
    void readsTheTableOfTheProduct() {
        assertThat(CredentialTable.read())
                .extracting(CredentialFamily::id)
                .isEqualTo(Credentials.standard().families().stream()
                        .map(CredentialFamily::id)
                        .toList())
                .contains("github_token", "private_key", "assigned_secret");
    }

    @Test
    void aRowHasFiveColumnsTheLastOfWhichMayHoldAnything() {
        List<CredentialFamily> rows =
                CredentialTable.parse("# comment\n\n" + "acme_key | Acme key | NAMED | ac_ me_ | (a | b)");
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo("acme_key");
            assertThat(row.label()).isEqualTo("Acme key");
            assertThat(row.evidence()).isEqualTo(Evidence.NAMED);
            assertThat(row.hints()).containsExactly("ac_", "me_");
            assertThat(row.pattern().pattern()).isEqualTo("(a | b)");
        });
    }

    @Test
    void knowsTheNamesOfPartsThatManyRowsShare() {
        CredentialFamily row = CredentialTable.parse("a | A | ASSIGNMENT | {secret-hints} | {secret-name}{given}(x)")
                .get(0);
        assertThat(row.hints()).contains("password", "token");
        assertThat(row.pattern().matches("passwordOfMine = x")).isTrue();
    }

    @Test
    void rejectsARowThatLacksAColumn() {
        assertThatThrownBy(() -> CredentialTable.parse("id | label | TOKEN | hint"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
