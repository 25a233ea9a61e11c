package dev.gittensory.store;

import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.StageRecord;
import dev.gittensory.domain.StageResult;
import dev.gittensory.pipeline.ReviewSnapshot;
import dev.gittensory.pipeline.ReviewSnapshot.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Translates between rows and the values of the product. */
final class Rows {

    /** Times cannot order stages that end within one millisecond. */
    private static final List<String> ORDER = List.of("fetch", "enrich", "review", "gate");

    private Rows() {}

    static ReviewStageRow stage(ReviewId id, StageRecord stage, StageResult result) {
        Reason reason = stage.reason();
        return new ReviewStageRow(
                new ReviewStageRow.Key(id.toString(), stage.name()),
                stage.startedAt().toEpochMilli(),
                stage.durationMs(),
                stage.status().name().toLowerCase(Locale.ROOT),
                reason == null ? null : reason.code(),
                Json.write(result));
    }

    static ReviewSnapshot snapshot(ReviewRow row, List<ReviewStageRow> stages) {
        return new ReviewSnapshot(
                new ReviewId(UUID.fromString(row.id())),
                Status.valueOf(row.status().toUpperCase(Locale.ROOT)),
                row.head(),
                Instant.ofEpochMilli(row.createdAt()),
                Json.readFiles(row.files()),
                stages.stream()
                        .map(Rows::record)
                        .sorted(Comparator.comparing(stage -> ORDER.indexOf(stage.name())))
                        .toList(),
                instant(row.finishedAt()),
                result(row.result()));
    }

    private static StageRecord record(ReviewStageRow row) {
        String reason = row.reason();
        return new StageRecord(
                row.name(),
                Instant.ofEpochMilli(row.startedAt()),
                row.durationMs(),
                StageResult.Status.valueOf(row.status().toUpperCase(Locale.ROOT)),
                reason == null ? null : Reason.of(reason));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable ReviewResult result(@Nullable String json) {
        return json == null ? null : Json.read(json, ReviewResult.class);
    }
}
