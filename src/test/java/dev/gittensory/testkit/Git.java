package dev.gittensory.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real git in a folder of its own, so that the format under test is git's and not ours. */
public final class Git {

    private final Path folder;

    private Git(Path folder) {
        this.folder = folder;
    }

    public static Git in(Path folder) {
        return new Git(folder);
    }

    /** A repository with one empty commit. */
    public static Git repository(Path folder) {
        Git git = new Git(folder);
        git.run("init", "-q", ".");
        git.run("commit", "-q", "--allow-empty", "-m", "start");
        return git;
    }

    public Git write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Git write(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public Git commit(String message) {
        run("add", "-A");
        run("commit", "-q", "--allow-empty", "-m", message);
        return this;
    }

    /** Stages everything and compares it with the last commit. */
    public byte[] diff(String... options) {
        run("add", "-A");
        List<String> arguments = new ArrayList<>(List.of("diff", "--cached", "-M"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    public byte[] run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment()
                .put(
                        "GIT_CEILING_DIRECTORIES",
                        folder.toAbsolutePath().resolve("..").normalize().toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            Process process = builder.start();
            byte[] output = process.getInputStream().readAllBytes();
            if (process.waitFor() > 1) {
                throw new AssertionError("failed: " + command);
            }
            return output;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
