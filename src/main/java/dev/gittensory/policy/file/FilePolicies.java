package dev.gittensory.policy.file;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.policy.EffectivePolicy;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.policy.Policies;
import dev.gittensory.policy.RepositoryConfig;
import dev.gittensory.policy.RepositoryFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The operator's policy from a file that may change while the service runs, and the configurations of repositories. May
 * be asked from any thread; whoever asks sees one whole policy, the old one or the new one.
 */
public final class FilePolicies implements Policies {

    private final Optional<PolicyFile> file;
    private final PolicyReader reader;
    private final RepositoryFiles repositories;
    private final Consumer<ProductEvent> events;

    private final List<String> warningsAtStart;

    private volatile OperatorPolicy current;

    /**
     * Starts with the file as it is.
     *
     * @param path of the operator's file, empty if there is none; then the reader's base applies
     * @throws IllegalStateException naming every problem if the file is no policy: a service must not begin to decide by
     *     another policy than the one that it was given
     */
    public FilePolicies(
            Optional<Path> path, PolicyReader reader, RepositoryFiles repositories, Consumer<ProductEvent> events) {
        this.file = path.map(there -> new PolicyFile(there, reader));
        this.reader = reader;
        this.repositories = repositories;
        this.events = events;
        OperatorFile.Reading.Valid first =
                file.map(PolicyFile::first).orElse(new OperatorFile.Reading.Valid(reader.base(), List.of()));
        this.current = first.policy();
        this.warningsAtStart = inWords(first.warnings());
    }

    @Override
    public OperatorPolicy operator() {
        return current;
    }

    @Override
    public EffectivePolicy effective(ReviewId review) {
        OperatorPolicy policy = current;
        RepositoryFiles.Answer answer = repositories.read(review);
        RepositoryConfig config = answer instanceof RepositoryFiles.Answer.Found found
                ? RepositoryFile.read(found.content(), policy.gate(), reader.analyzers())
                : RepositoryConfig.NONE;
        boolean known = !(answer instanceof RepositoryFiles.Answer.Unknown) && config.readable();
        return new EffectivePolicy(policy.gate(), config, known);
    }

    /** What the author of the file that the service has started with probably did not mean. */
    public List<String> warningsAtStart() {
        return warningsAtStart;
    }

    /** The policy that this content would be, or what is wrong with it; puts nothing in force. */
    public OperatorFile.Reading read(byte[] content) {
        return reader.read(content);
    }

    /** Looks whether the file has changed, and takes it over if it is a policy. To be called regularly. */
    public synchronized void refresh() {
        file.flatMap(PolicyFile::changed).ifPresent(this::take);
    }

    private void take(OperatorFile.Reading reading) {
        if (reading instanceof OperatorFile.Reading.Valid valid) {
            current = valid.policy();
            events.accept(new ProductEvent.PolicyTaken(current.gate().version(), inWords(valid.warnings())));
        } else {
            OperatorFile.Reading.Invalid invalid = (OperatorFile.Reading.Invalid) reading;
            events.accept(new ProductEvent.PolicyRefused(current.gate().version(), inWords(invalid.problems())));
        }
    }

    private static List<String> inWords(List<ConfigProblem> problems) {
        return problems.stream().map(FilePolicies::inWords).toList();
    }

    /** A problem for the log, which must not hold a word of a private file: an unknown key is one. */
    static String inWords(ConfigProblem problem) {
        String where = problem.line() == null ? "" : "line " + problem.line() + ": ";
        boolean named = problem.kind() != ConfigProblem.Kind.UNKNOWN_KEY
                && !problem.key().isEmpty();
        return where + (named ? problem.key() + ": " : "") + problem.message();
    }
}
