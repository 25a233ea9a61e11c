package dev.gittensory.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileSummary;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.Verdict;
import java.io.IOException;
import java.util.List;

/**
 * Turns results into the JSON of the database columns and back. The domain knows nothing of it: the names of the sealed
 * variants are mixed in here.
 */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(reasons())
            // a newer version may have stored more; a rollback must still read it
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Outcome.class, OutcomeNames.class)
            .addMixIn(Verdict.class, VerdictNames.class)
            .addMixIn(AnalyzerReport.Status.class, StatusNames.class)
            .build();

    private static final JavaType FILES =
            MAPPER.getTypeFactory().constructCollectionType(List.class, FileSummary.class);

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be stored: " + value.getClass(), e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        return read(json, MAPPER.constructType(type));
    }

    static List<FileSummary> readFiles(String json) {
        return read(json, FILES);
    }

    private static <T> T read(String json, JavaType type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            // without the cause, whose message quotes what it could not read
            throw new IllegalStateException("a stored value cannot be read as " + type.toCanonical());
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Outcome.Reviewed.class, name = "reviewed"),
        @JsonSubTypes.Type(value = Outcome.Partial.class, name = "partial"),
        @JsonSubTypes.Type(value = Outcome.Deferred.class, name = "deferred"),
        @JsonSubTypes.Type(value = Outcome.Skipped.class, name = "skipped"),
        @JsonSubTypes.Type(value = Outcome.Superseded.class, name = "superseded"),
        @JsonSubTypes.Type(value = Outcome.Failed.class, name = "failed")
    })
    private interface OutcomeNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Verdict.Pass.class, name = "pass"),
        @JsonSubTypes.Type(value = Verdict.Block.class, name = "block"),
        @JsonSubTypes.Type(value = Verdict.Hold.class, name = "hold")
    })
    private interface VerdictNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = AnalyzerReport.Status.Complete.class, name = "complete"),
        @JsonSubTypes.Type(value = AnalyzerReport.Status.Skipped.class, name = "skipped"),
        @JsonSubTypes.Type(value = AnalyzerReport.Status.Degraded.class, name = "degraded")
    })
    private interface StatusNames {}

    private static SimpleModule reasons() {
        return new SimpleModule()
                .addSerializer(Reason.class, new ReasonWriter())
                .addDeserializer(Reason.class, new ReasonReader<>(Reason.class))
                .addDeserializer(AiReason.class, new ReasonReader<>(AiReason.class))
                .addDeserializer(EnrichReason.class, new ReasonReader<>(EnrichReason.class));
    }

    private static final class ReasonWriter extends StdSerializer<Reason> {
        ReasonWriter() {
            super(Reason.class);
        }

        @Override
        public void serialize(Reason reason, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(reason.code());
        }
    }

    private static final class ReasonReader<R extends Reason> extends StdDeserializer<R> {
        private final Class<R> type;

        ReasonReader(Class<R> type) {
            super(type);
            this.type = type;
        }

        @Override
        public R deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return type.cast(Reason.of(in.getText()));
        }
    }
}
