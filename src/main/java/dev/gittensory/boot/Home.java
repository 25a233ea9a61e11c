package dev.gittensory.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The home directory and the small files in it that are made once and kept. Only the owner can read them. */
final class Home {

    private final Path directory;

    Home(Path directory) {
        this.directory = directory;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /**
     * The content of a file, which is written with the proposed content if it is not there yet.
     *
     * @throws UncheckedIOException if it can be neither read nor written
     */
    String keep(String name, Supplier<String> proposed) {
        Path file = file(name);
        try {
            Files.createDirectories(directory);
            if (!Files.exists(file)) {
                create(file, proposed.get());
            }
            return Files.readString(file, StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can be neither read nor written", e);
        }
    }

    /**
     * The content of a file; empty if it is not there.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    Optional<String> find(String name) {
        Path file = file(name);
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).trim())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    /** Complete or not at all: a process that dies half way leaves a draft, never an empty secret. */
    private void create(Path file, String content) throws IOException {
        Path draft = Files.createTempFile(directory, file.getFileName().toString(), ".draft", ownerOnly());
        try {
            Files.writeString(draft, content + System.lineSeparator(), StandardOpenOption.SYNC);
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(draft); // another process of the same home was faster; its file counts
        }
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        FileStore fileStore = Files.getFileStore(directory);
        return fileStore.supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------")))
                }
                : new FileAttribute<?>[0]; // Windows: the directory's own access list decides
    }
}
