package dev.gittensory.policy.file;

import dev.gittensory.policy.KnownAnalyzers;
import dev.gittensory.policy.OperatorPolicy;
import java.util.function.Function;

/**
 * Reads an operator's file, wherever it is from.
 *
 * @param base what applies where the file says nothing
 * @param analyzers those that the file may name
 * @param fingerprint a keyed digest by which contents are told apart in public
 */
public record PolicyReader(OperatorPolicy base, KnownAnalyzers analyzers, Function<byte[], String> fingerprint) {

    /** The policy that this content stands for, or what is wrong with it. */
    public OperatorFile.Reading read(byte[] content) {
        return OperatorFile.read(content, base, analyzers, fingerprint);
    }
}
