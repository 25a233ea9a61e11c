package dev.gittensory.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.ConfigProblem.Kind;
import dev.gittensory.domain.Extra;
import dev.gittensory.domain.RepositoryReport;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepositoryConfigTest {

    @ParameterizedTest
    @EnumSource
    void isReadableUnlessNothingOfItCouldBeUnderstood(Kind kind) {
        assertThat(with(kind).readable()).isEqualTo(kind != Kind.UNREADABLE);
        assertThat(RepositoryConfig.NONE.readable()).isTrue();
    }

    @Test
    void tellsTheTextsWhatTheyNeed() {
        assertThat(with(Kind.LOOSENING).report())
                .isEqualTo(new RepositoryReport(with(Kind.LOOSENING).problems(), 3, true, Set.of(Extra.LABELS)));
    }

    private static RepositoryConfig with(Kind kind) {
        return new RepositoryConfig(
                Tightening.NONE,
                3,
                true,
                Set.of(Extra.LABELS),
                List.of(new ConfigProblem(1, kind, "gate.mode", "Wrong.")));
    }
}
