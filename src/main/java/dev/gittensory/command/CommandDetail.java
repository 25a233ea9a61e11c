package dev.gittensory.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.intake.CommandRequest;

/** What a row of the outbox keeps of a command: {@code {"comment":1,"login":"octocat","kind":"REVIEW"}}. */
record CommandDetail(long comment, String login, CommandRequest.Kind kind) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static CommandDetail of(CommandRequest command) {
        return new CommandDetail(command.comment(), command.login(), command.kind());
    }

    String encode() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a command cannot be written", e);
        }
    }

    /**
     * Reads a row.
     *
     * @throws IllegalArgumentException if it is none of ours
     */
    static CommandDetail decode(String text) {
        try {
            return MAPPER.readValue(text, CommandDetail.class);
        } catch (JsonProcessingException e) {
            // without its cause, which quotes what it could not read
            throw new IllegalArgumentException("not the detail of a command");
        }
    }
}
