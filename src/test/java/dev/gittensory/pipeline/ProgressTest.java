package dev.gittensory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.StageRecord;
import dev.gittensory.domain.StageResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final PipelineFixture fixture = new PipelineFixture();

    @Test
    void recordsHowEachStageEnded() {
        fixture.during("review", () -> fixture.clock.advance(Duration.ofSeconds(7)));

        fixture.pipeline().carryOut(fixture.id, false);

        assertThat(fixture.review().stages())
                .extracting(StageRecord::name, StageRecord::status, StageRecord::reason)
                .containsExactly(
                        tuple("enrich", StageResult.Status.COMPLETE, null),
                        tuple("review", StageResult.Status.SKIPPED, AiReason.NO_REVIEWERS),
                        tuple("gate", StageResult.Status.COMPLETE, null));
        List<StageRecord> stages = fixture.review().stages();
        assertThat(Duration.between(stages.get(1).startedAt(), stages.get(2).startedAt()))
                .isEqualTo(Duration.ofSeconds(7));
    }
}
