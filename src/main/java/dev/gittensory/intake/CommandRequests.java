package dev.gittensory.intake;

/** Where commands are handed over to be carried out. */
public interface CommandRequests {

    /** Takes a command, durably; nothing if the same comment has given it before. */
    void request(CommandRequest command);
}
