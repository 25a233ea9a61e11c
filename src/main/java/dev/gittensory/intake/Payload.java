package dev.gittensory.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.re2j.Pattern;
import dev.gittensory.domain.PullRequestKey;
import java.util.Optional;

/**
 * The JSON of a delivery, read by JSON pointer (RFC 6901). Whatever is missing, or of another type, reads as empty, zero or
 * false; names and hashes read as empty too if GitHub would not write them so, because they become parts of addresses.
 */
final class Payload {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_.-]{1,100}");
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9_-]{1,100}(\\[bot\\])?");
    private static final Pattern SHA = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    /** What git allows in the name of a branch, and a little more, but no character that others might stumble over. */
    private static final Pattern BRANCH = Pattern.compile("[^\\x00-\\x20\\x7f\\p{C}]{1,255}");

    private final JsonNode json;

    private Payload(JsonNode json) {
        this.json = json;
    }

    /** Empty if the text is not one JSON object, or nested deeper than any event of GitHub. */
    static Optional<Payload> parse(String text) {
        try {
            return Optional.of(READER.readTree(text)).filter(JsonNode::isObject).map(Payload::new);
        } catch (JsonProcessingException e) {
            return Optional.empty(); // its message quotes the payload
        }
    }

    String text(String pointer) {
        String text = json.at(pointer).textValue();
        return text == null ? "" : text;
    }

    long number(String pointer) {
        JsonNode number = json.at(pointer);
        return number.isIntegralNumber() && number.canConvertToLong() ? number.longValue() : 0;
    }

    boolean flag(String pointer) {
        return json.at(pointer).booleanValue();
    }

    boolean hasObject(String pointer) {
        return json.at(pointer).isObject();
    }

    String login(String pointer) {
        return matching(LOGIN, pointer);
    }

    String sha(String pointer) {
        return matching(SHA, pointer);
    }

    String branch(String pointer) {
        return matching(BRANCH, pointer);
    }

    private String matching(Pattern pattern, String pointer) {
        String text = text(pointer);
        return pattern.matches(text) ? text : "";
    }

    /** GitHub's number of the installation, 0 if the event does not come through one. */
    long installation() {
        return number("/installation/id");
    }

    long repositoryId() {
        return number("/repository/id");
    }

    String repository() {
        return matching(REPOSITORY, "/repository/full_name");
    }

    /** The pull request with this number in the event's repository; empty if one of them is none of GitHub's. */
    Optional<PullRequestKey> pullRequest(long number) {
        boolean complete = repositoryId() > 0 && !repository().isEmpty() && number > 0 && number <= Integer.MAX_VALUE;
        return complete
                ? Optional.of(new PullRequestKey(installation(), repositoryId(), repository(), (int) number))
                : Optional.empty();
    }

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return "Payload";
    }
}
