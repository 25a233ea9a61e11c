package dev.gittensory.policy.file;

import dev.gittensory.domain.ConfigProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The operator's file on the disk. Its content is compared, not its time: mounted configuration is replaced by links whose
 * times say nothing. Not for several threads.
 */
final class PolicyFile {

    private final Path path;
    private final PolicyReader reader;

    /** What was taken or refused last, null if nothing could be read. */
    private byte @Nullable [] seen;

    /** What was read last. */
    private byte @Nullable [] latest;

    PolicyFile(Path path, PolicyReader reader) {
        this.path = path;
        this.reader = reader;
    }

    /**
     * The policy at the start.
     *
     * @throws IllegalStateException naming every problem
     */
    OperatorFile.Reading.Valid first() {
        seen = content();
        latest = seen;
        OperatorFile.Reading reading = read(seen);
        if (reading instanceof OperatorFile.Reading.Valid valid) {
            return valid;
        }
        throw new IllegalStateException("The policy file " + path + " cannot be used: "
                + ((OperatorFile.Reading.Invalid) reading)
                        .problems().stream().map(FilePolicies::inWords).collect(Collectors.joining("; ")));
    }

    /**
     * The reading of the file, if it holds something else than before and twice the same: most editors empty a file before
     * they fill it, and half a policy is often a valid one.
     */
    Optional<OperatorFile.Reading> changed() {
        byte[] now = content();
        boolean settled = Arrays.equals(now, latest);
        latest = now;
        if (!settled || Arrays.equals(now, seen)) {
            return Optional.empty();
        }
        seen = now;
        return Optional.of(now != null && now.length == 0 ? invalid("The file is empty.") : read(now));
    }

    private OperatorFile.Reading read(byte @Nullable [] content) {
        return content == null ? invalid("The file is not there or cannot be read.") : reader.read(content);
    }

    private static OperatorFile.Reading invalid(String message) {
        return new OperatorFile.Reading.Invalid(
                List.of(new ConfigProblem(null, ConfigProblem.Kind.UNREADABLE, "", message)));
    }

    /** One byte more than is allowed, at most: the reader then says that the file is too large. */
    private byte @Nullable [] content() {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(OperatorFile.LIMIT + 1);
        } catch (IOException e) {
            return null;
        }
    }
}
