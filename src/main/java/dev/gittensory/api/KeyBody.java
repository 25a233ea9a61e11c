package dev.gittensory.api;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gittensory.config.Secret;
import dev.gittensory.keys.BaseUrl;
import dev.gittensory.keys.KeyUse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A posted key that was read completely and understood; everything else ends the request with a problem. Problems repeat
 * nothing of the body: its key may stand in the wrong field, or in the name of one.
 */
record KeyBody(KeyUse use, Secret key) {

    static final int LIMIT = 16 * 1024;

    private static final int LONGEST_KEY = 4096;
    private static final Set<String> FIELDS = Set.of("provider", "model", "baseUrl", "key");

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    static KeyBody read(InputStream body) throws IOException {
        byte[] bytes = BoundedBody.read(
                body, LIMIT, "key_body_too_large", "The body with a key may have at most " + LIMIT + " bytes.");
        JsonNode json = parse(bytes);
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            if (!FIELDS.contains(names.next())) {
                throw wrong("has a field that is not known; it may have provider, model, baseUrl and key");
            }
        }
        String provider = text(json, "provider");
        if (!KeyUse.PROVIDERS.contains(provider)) {
            throw wrong("must have a provider, one of " + String.join(", ", KeyUse.PROVIDERS));
        }
        KeyUse use = new KeyUse(provider, model(json), baseUrl(json));
        return new KeyBody(use, key(json, provider));
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            JsonNode json = READER.readTree(bytes);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            // answered below, without its message, which quotes the body
        }
        throw wrong("must be one JSON object, without a field given twice");
    }

    private static String model(JsonNode json) {
        String model = text(json, "model");
        boolean usable = !model.isEmpty()
                && model.length() <= KeyUse.LONGEST_MODEL
                && model.chars().allMatch(KeyBody::isVisible);
        if (!usable) {
            throw wrong("must have a model of 1 to " + KeyUse.LONGEST_MODEL + " visible ASCII characters");
        }
        return model;
    }

    private static @Nullable String baseUrl(JsonNode json) {
        if (!json.hasNonNull("baseUrl")) {
            return null;
        }
        BaseUrl.Reading reading = BaseUrl.read(text(json, "baseUrl"));
        if (reading instanceof BaseUrl.Reading.Accepted accepted) {
            return accepted.address();
        }
        BaseUrl.Problem problem = ((BaseUrl.Reading.Refused) reading).problem();
        throw new ProblemException(
                Problem.of(Status.BAD_REQUEST, "base_url_" + problem.code(), "baseUrl " + problem.text() + "."));
    }

    /** It is going to be a header of requests, where a line break would begin another one. */
    private static Secret key(JsonNode json, String provider) {
        String key = text(json, "key");
        boolean missing = key.isEmpty() && !provider.equals(KeyUse.OLLAMA);
        if (missing || key.length() > LONGEST_KEY || !key.chars().allMatch(KeyBody::isVisible)) {
            throw wrong(
                    "must have a key of 1 to " + LONGEST_KEY + " visible ASCII characters; only ollama can do without");
        }
        return new Secret(key);
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw wrong("must have texts only");
        }
        return value.textValue().strip();
    }

    private static boolean isVisible(int character) {
        return character > ' ' && character < 0x7f;
    }

    private static ProblemException wrong(String what) {
        return new ProblemException(Problem.of(Status.BAD_REQUEST, "key_body_invalid", "The body " + what + "."));
    }
}
